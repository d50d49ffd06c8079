namespace NewsSite.Core.Audit;

/// <summary>First line of a file of archived rows.</summary>
/// <param name="Form">Version of the file's form.</param>
/// <param name="PreviousHash">Of the row before the first one.</param>
/// <param name="LastHash">Of the last row, so that a file whose end is cut off is known for it.</param>
public sealed record AuditArchiveHeader(int Form, long First, long Last, string PreviousHash, string LastHash)
{
    public const int CurrentForm = 1;

    public AuditHead Start => new(First - 1, PreviousHash);
    public AuditHead End => new(Last, LastHash);
}
