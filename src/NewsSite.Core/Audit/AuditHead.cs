namespace NewsSite.Core.Audit;

/// <summary>The end of the record at some moment: it stands for every row up to it.</summary>
public sealed record AuditHead(long Number, string Hash)
{
    /// <summary>Before the first row.</summary>
    public static AuditHead Start { get; } = new(0, new string('0', 64));
}
