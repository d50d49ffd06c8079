using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>Where readers may go on from a story: along its series, to what an editor chose, to what is like it.</summary>
public sealed class ReadOnward(NewsDb db, StoryCards cards, FindAlike alike)
{
    /// <summary>Stories are added up to so many; an editor may choose more.</summary>
    private const int Usual = 3;
    private const int MostChosen = 6;
    private const int MostAlike = 12;

    /// <summary>The series that a story is a part of; of several the one whose name comes first.</summary>
    /// <returns>Null when readers have no second part of it in this language.</returns>
    public async Task<StorySeries?> SeriesAsync(
        PublishedArticle story,
        Language language,
        ReaderPaths paths,
        CancellationToken cancel
    )
    {
        var ids = await db
            .SeriesParts.Where(p => p.ArticleId == story.ArticleId)
            .Select(p => p.SeriesId)
            .ToListAsync(cancel);
        if (ids.Count == 0)
        {
            return null;
        }

        var all = await db
            .Series.AsNoTracking()
            .Where(s => ids.Contains(s.Id))
            .OrderBy(s => s.Slug)
            .ToListAsync(cancel);
        foreach (var series in all)
        {
            var parts = await db
                .PublishedArticles.AsNoTracking()
                .In(language)
                .PartsOf(db.SeriesParts, series.Id)
                .Take(StoryAddresses.Most)
                .ToListAsync(cancel);
            if (parts.Count > 1)
            {
                return new(
                    series.Name.In(language),
                    paths.Series(series.Slug),
                    parts,
                    parts.FindIndex(p => p.Id == story.Id)
                );
            }
        }

        return null;
    }

    /// <param name="story">With its text.</param>
    /// <param name="next">The part of the series that follows; null when none does.</param>
    public async Task<IReadOnlyList<StoryCard>> StoriesAsync(
        PublishedArticle story,
        IReadOnlyList<Guid> topicIds,
        PublishedArticle? next,
        CancellationToken cancel
    )
    {
        var order = new List<long>();
        Add(next is null ? [] : [next.Id], Usual);
        Add(await ChosenAsync(story, cancel), MostChosen);
        if (order.Count < Usual)
        {
            Add(await AlikeAsync(story, topicIds, cancel), Usual);
        }

        var found = await cards.ReadAsync(
            db.PublishedArticles.Where(s => order.Contains(s.Id)).OrderBy(s => s.Id).Take(order.Count),
            cancel
        );
        return [.. found.OrderBy(card => order.IndexOf(card.Story.Id))];

        void Add(IEnumerable<long> ids, int upTo) =>
            order.AddRange(
                ids.Where(id => id != story.Id && !order.Contains(id)).Distinct().Take(upTo - order.Count).ToList()
            );
    }

    /// <summary>What the editor chose and readers have in this language.</summary>
    private async Task<IReadOnlyList<long>> ChosenAsync(PublishedArticle story, CancellationToken cancel)
    {
        if (story.RelatedIds.Count == 0)
        {
            return [];
        }

        var live = await db
            .PublishedArticles.Where(s => s.Language == story.Language && story.RelatedIds.Contains(s.ArticleId))
            .OrderBy(s => s.Id)
            .Select(s => new { s.Id, s.ArticleId })
            .ToDictionaryAsync(s => s.ArticleId, s => s.Id, cancel);
        return [.. story.RelatedIds.Where(live.ContainsKey).Select(id => live[id])];
    }

    /// <summary>Stories that say the same words, those on the same topic first; then others on its topics and in its section.</summary>
    private async Task<IReadOnlyList<long>> AlikeAsync(
        PublishedArticle story,
        IReadOnlyList<Guid> topicIds,
        CancellationToken cancel
    )
    {
        var ids = await alike.ExecuteAsync(story, MostAlike, cancel);
        var onTopic = await db
            .PublishedArticles.Where(s => ids.Contains(s.Id) && s.Topics.Any(t => topicIds.Contains(t.TopicId)))
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync(cancel);
        var others = await NearAsync(story, topicIds, cancel);
        return [.. ids.Where(onTopic.Contains), .. ids.Except(onTopic), .. others];
    }

    /// <summary>The newest on its topics, then the newest in its section.</summary>
    private async Task<IReadOnlyList<long>> NearAsync(
        PublishedArticle story,
        IReadOnlyList<Guid> topicIds,
        CancellationToken cancel
    )
    {
        // The story itself may be among the newest.
        const int Asked = Usual + 1;
        var onTopics = new List<StoryPlace>();
        foreach (var topicId in topicIds)
        {
            onTopics.AddRange(
                await db
                    .PublishedTopics.Where(t => t.TopicId == topicId && t.Language == story.Language)
                    .OrderByDescending(t => t.PublishedAt)
                    .ThenByDescending(t => t.PublishedArticleId)
                    .Select(t => new StoryPlace(t.PublishedAt, t.PublishedArticleId))
                    .Take(Asked)
                    .ToListAsync(cancel)
            );
        }

        var inSection = await db
            .PublishedArticles.Where(s => s.Language == story.Language)
            .InSection(story.SectionId)
            .NewestFirst()
            .Select(s => s.Id)
            .Take(Asked)
            .ToListAsync(cancel);
        var newest = onTopics.OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Select(p => p.Id);
        return [.. newest.Concat(inSection).Where(id => id != story.Id).Distinct().Take(Usual)];
    }
}

/// <summary>A series as its parts show it. Only what readers have counts.</summary>
/// <param name="Parts">In order.</param>
/// <param name="At">Place of this story among them, from 0.</param>
public sealed record StorySeries(string Name, string Path, IReadOnlyList<PublishedArticle> Parts, int At)
{
    public PublishedArticle? Previous => At > 0 ? Parts[At - 1] : null;
    public PublishedArticle? Next => At + 1 < Parts.Count ? Parts[At + 1] : null;
}
