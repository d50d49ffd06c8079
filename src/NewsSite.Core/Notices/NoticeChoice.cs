namespace NewsSite.Core.Notices;

/// <summary>What someone decided about mail for one group of notices.</summary>
public sealed class NoticeChoice
{
    public required Guid AccountId { get; init; }
    public required NoticeGroup Group { get; init; }
    public required bool ByMail { get; set; }
}
