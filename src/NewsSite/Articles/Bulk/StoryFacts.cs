using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Bulk;

namespace NewsSite.Articles.Bulk;

/// <summary>A story as an act on many meets it.</summary>
/// <param name="MayChange">Whether the actor may change its words.</param>
/// <param name="IsInCare">Whether the actor may publish and withdraw it.</param>
/// <param name="Leads">Whether editors put it at the top of a home page.</param>
/// <param name="Plans">How many plans for it wait.</param>
public sealed record StoryFacts(
    Article Article,
    ArticleContent Content,
    bool MayChange,
    bool IsInCare,
    bool Leads,
    int Plans
)
{
    public Guid Id => Article.Id;
    public StoryStanding Standing => StoryStanding.Of(Article, Content, Leads);

    /// <summary>What the act would change, as it is now: when it is another by the time of the act, somebody else was there.</summary>
    public string Seen(BulkKind kind) =>
        kind switch
        {
            BulkKind.Section => $"{Content.SectionId}",
            BulkKind.Owner => $"{Article.OwnerId}",
            BulkKind.Withdraw => $"{Article.LiveNumber}",
            BulkKind.Submit or BulkKind.Return => $"{Article.SubmittedAt?.Ticks}",
            _ => "",
        };
}
