using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Sections;
using NewsSite.Data;

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

    public static IQueryable<ListedStory> Listed(this IQueryable<PublishedArticle> stories) =>
        stories.Select(s => new ListedStory
        {
            At = s.PublishedAt,
            Id = s.Id,
            Story = s,
        });

    public static IQueryable<ListedStory> StoriesOnTopic(this NewsDb db, Language language, Guid topicId) =>
        from filed in db.PublishedTopics
        where filed.TopicId == topicId && filed.Language == language.Tag
        join story in db.PublishedArticles on filed.PublishedArticleId equals story.Id
        select new ListedStory
        {
            At = filed.PublishedAt,
            Id = filed.PublishedArticleId,
            Story = story,
        };

    public static IQueryable<ListedStory> StoriesOfPerson(this NewsDb db, Language language, Guid personId) =>
        db.CreditedBy(
            db.PublishedCredits.Where(c => c.PersonId == personId && c.Language == language.Tag)
                .Where(c =>
                    !db.PublishedCredits.Any(earlier =>
                        earlier.PublishedArticleId == c.PublishedArticleId
                        && earlier.Order < c.Order
                        && earlier.PersonId == personId
                    )
                )
        );

    public static IQueryable<ListedStory> StoriesFromService(this NewsDb db, Language language, Guid serviceId) =>
        db.CreditedBy(
            db.PublishedCredits.Where(c => c.ServiceId == serviceId && c.Language == language.Tag)
                .Where(c =>
                    !db.PublishedCredits.Any(earlier =>
                        earlier.PublishedArticleId == c.PublishedArticleId
                        && earlier.Order < c.Order
                        && earlier.ServiceId == serviceId
                    )
                )
        );

    /// <param name="credits">One of each story: the first that names who is looked for.</param>
    private static IQueryable<ListedStory> CreditedBy(this NewsDb db, IQueryable<PublishedCredit> credits) =>
        from credit in credits
        join story in db.PublishedArticles on credit.PublishedArticleId equals story.Id
        select new ListedStory
        {
            At = credit.PublishedAt,
            Id = credit.PublishedArticleId,
            Story = story,
        };

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

    /// <summary>As lists by time show them.</summary>
    public static IQueryable<ListedStory> NewestFirst(this IQueryable<ListedStory> stories) =>
        stories.OrderByDescending(s => s.At).ThenByDescending(s => s.Id);

    /// <summary>What comes after a place; everything when there is none.</summary>
    /// <remarks>The first condition is the one that an index can begin at.</remarks>
    public static IQueryable<ListedStory> After(this IQueryable<ListedStory> stories, StoryPlace? place) =>
        place is var (at, id) ? stories.Where(s => s.At <= at && (s.At < at || s.Id < id)) : stories;

    /// <summary>The places above one, the nearest first.</summary>
    public static IQueryable<StoryPlace> PlacesAbove(this IQueryable<ListedStory> stories, StoryPlace place)
    {
        var (at, id) = place;
        return stories
            .Where(s => s.At >= at && (s.At > at || s.Id > id))
            .OrderBy(s => s.At)
            .ThenBy(s => s.Id)
            .Select(s => new StoryPlace(s.At, s.Id));
    }
}
