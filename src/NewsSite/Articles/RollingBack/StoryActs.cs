namespace NewsSite.Articles.RollingBack;

/// <summary>What the record calls the acts that put words before readers or take them away.</summary>
internal static class StoryActs
{
    public const string Published = "article.published";
    public const string Updated = "article.updated";
    public const string Withdrawn = "article.withdrawn";
    public const string Submitted = "article.submitted";
    public const string Approved = "article.approved";
    public const string Returned = "article.returned";
    public const string Scheduled = Schedules.PlanActs.StoryScheduled;
    public const string RolledBack = "article.rolled-back";

    public static IReadOnlyList<string> OfReaders { get; } = [Published, Updated, Withdrawn];

    /// <summary>What a colleague may publish upon in good faith, besides.</summary>
    public static IReadOnlyList<string> TowardsReaders { get; } = [.. OfReaders, Approved];
}
