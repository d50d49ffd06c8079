using System.Text.Json.Serialization;

namespace NewsSite.Core.Articles.Bulk;

/// <summary>Where a story stood at one moment, as far as an act on many stories changes it.</summary>
/// <param name="Leads">Whether editors had put it at the top of a home page.</param>
/// <param name="WithdrawnAt">UTC.</param>
public sealed record StoryStanding(
    [property: JsonRequired] ArticleState State,
    [property: JsonRequired] int LatestNumber,
    int? LiveNumber,
    Guid? OwnerId,
    Guid? SectionId,
    bool Leads,
    DateTime? WithdrawnAt,
    [property: JsonRequired] ReviewStanding Review
)
{
    /// <summary>Stands for one that cannot be read: no story is like it, so nothing is undone.</summary>
    public static readonly StoryStanding Unreadable = new(
        ArticleState.Draft,
        0,
        null,
        Guid.Empty,
        Guid.Empty,
        false,
        DateTime.UnixEpoch,
        new(DateTime.UnixEpoch, null, null, null, null)
    );

    public static StoryStanding Of(Article article, ArticleContent content, bool leads) =>
        new(
            article.State,
            article.LatestNumber,
            article.LiveNumber,
            article.OwnerId,
            content.SectionId,
            leads,
            article.WithdrawnAt,
            ReviewStanding.Of(article)
        );
}
