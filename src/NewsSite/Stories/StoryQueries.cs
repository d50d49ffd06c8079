using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;

namespace NewsSite.Stories;

/// <summary>Which published stories stand where in the paper.</summary>
public static class StoryQueries
{
    public static IQueryable<PublishedArticle> In(this IQueryable<PublishedArticle> stories, Language language) =>
        stories.Where(s => s.Language == language.Tag);

    public static IQueryable<PublishedArticle> InSection(this IQueryable<PublishedArticle> stories, Guid sectionId) =>
        stories.Where(s => s.SectionId == sectionId);

    public static IQueryable<PublishedArticle> OfFormat(
        this IQueryable<PublishedArticle> stories,
        ArticleFormat format
    ) => stories.Where(s => s.Format == format.Key);

    public static IQueryable<PublishedArticle> OnTopic(this IQueryable<PublishedArticle> stories, Guid topicId) =>
        stories.Where(s => s.Topics.Any(t => t.TopicId == topicId));

    public static IQueryable<PublishedArticle> CreditedTo(this IQueryable<PublishedArticle> stories, Guid personId) =>
        stories.Where(s => s.Credits.Any(c => c.PersonId == personId));

    public static IQueryable<PublishedArticle> FromService(this IQueryable<PublishedArticle> stories, Guid serviceId) =>
        stories.Where(s => s.Credits.Any(c => c.ServiceId == serviceId));

    /// <summary>Those of a series, in the order they are read.</summary>
    public static IQueryable<PublishedArticle> PartsOf(
        this IQueryable<PublishedArticle> stories,
        IQueryable<SeriesPart> parts,
        Guid seriesId
    ) =>
        stories
            .Join(
                parts.Where(p => p.SeriesId == seriesId),
                s => s.ArticleId,
                p => p.ArticleId,
                (story, part) => new { Story = story, part.Order }
            )
            .OrderBy(p => p.Order)
            .Select(p => p.Story);

    /// <summary>On the same topics or in the same section, those that share a topic first.</summary>
    public static IQueryable<PublishedArticle> RelatedTo(
        this IQueryable<PublishedArticle> stories,
        PublishedArticle story,
        IReadOnlyList<Guid> topicIds
    ) =>
        stories
            .Where(s => s.Language == story.Language && s.Id != story.Id)
            .Where(s => s.SectionId == story.SectionId || s.Topics.Any(t => topicIds.Contains(t.TopicId)))
            .OrderByDescending(s => s.Topics.Any(t => topicIds.Contains(t.TopicId)))
            .ThenByDescending(s => s.PublishedAt)
            .ThenByDescending(s => s.Id);
}
