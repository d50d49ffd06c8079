namespace NewsSite.Seizures;

/// <summary>What an administrator decided about a change. It is itself a row of the record, and stands nowhere else.</summary>
/// <param name="At">UTC.</param>
public sealed record Verdict(string Act, string By, DateTime At)
{
    public const string Kept = "change.kept";
    public const string RolledBack = "change.rolled-back";

    public bool IsKept => Act == Kept;
}
