using NewsSite.Core.Articles;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>A story as it lies on someone's desk.</summary>
/// <param name="LatestBy">Name of the account that saved the latest revision; null for the site itself.</param>
/// <param name="LiveSlug">Last part of the address readers know; null while they have none.</param>
/// <param name="CanBeChanged">Whether this person may change its words.</param>
/// <param name="IsInCare">Whether this person may publish and withdraw it.</param>
public sealed record OpenStory(
    Article Article,
    Revision Latest,
    string? LatestBy,
    string? LiveSlug,
    bool CanBeChanged,
    bool IsInCare
)
{
    public Guid Id => Article.Id;
    public string Headline => HeadlineWords.Of(Latest.Content.Headline);

    /// <summary>The address the story has or would get.</summary>
    public string Slug =>
        Latest.Content.Slug.Length > 0
            ? Latest.Content.Slug
            : LiveSlug ?? Core.Articles.Slug.From(Latest.Content.Headline);

    public string Path => $"/{Latest.Content.Language}/stories/{Slug}";
}
