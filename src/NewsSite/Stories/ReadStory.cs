using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Shared;

namespace NewsSite.Stories;

/// <summary>A story with what stands around it.</summary>
/// <param name="Siblings">The same story in each language that readers have it in, itself included; in the order of menus.</param>
/// <param name="Related">What to read next, the best first.</param>
/// <param name="Series">Null when it is no part of one.</param>
/// <param name="Crops">The lead picture in the shapes that machines ask for, by shape; those that have been made.</param>
public sealed record StoryAtHand(
    PublishedArticle Story,
    Section Section,
    StoryView View,
    IReadOnlyList<StoryCard> Related,
    IReadOnlyList<StorySibling> Siblings,
    StorySeries? Series,
    MediaFacts? Lead,
    IReadOnlyDictionary<CropShape, RenditionFacts> Crops
);

/// <summary>Reads a published story for its page.</summary>
public sealed class ReadStory(
    NewsDb db,
    ReadOnward onward,
    StoryPeople people,
    StorySiblings siblings,
    SiteAddress address
)
{
    /// <returns>Null when no live story has that address.</returns>
    public async Task<StoryAtHand?> ExecuteAsync(
        Language language,
        string slug,
        ReaderPaths paths,
        CancellationToken cancel
    )
    {
        var story = await db
            .PublishedArticles.AsNoTracking()
            .LiveAt(language.Tag, slug)
            .Include(s => s.Text)
            .Include(s => s.Topics)
            .Include(s => s.Credits)
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancel);
        return story is null ? null : await GatherAsync(story, language, paths, cancel);
    }

    private async Task<StoryAtHand> GatherAsync(
        PublishedArticle story,
        Language language,
        ReaderPaths paths,
        CancellationToken cancel
    )
    {
        var topicIds = story.Topics.Select(t => t.TopicId).ToList();
        var topics = await db
            .Topics.AsNoTracking()
            .Where(t => topicIds.Contains(t.Id))
            .OrderBy(t => t.Slug)
            .ToListAsync(cancel);
        var section = await db.Sections.AsNoTracking().SingleAsync(s => s.Id == story.SectionId, cancel);
        var shelf = await MediaShelf.OfAsync(db, [story.Lead?.Name ?? ""], cancel);
        var credited = await people.OfAsync(story, cancel);
        var family = await siblings.OfAsync(story, cancel);
        var view = View(story, language, shelf) with
        {
            Siblings = [.. family.Where(s => s.Language != language)],
            SectionName = section.Name.In(language),
            SectionPath = paths.Section(section.Slug),
            Credits = credited.Credits(language, paths),
            Authors = credited.Authors(language, paths),
            Topics =
            [
                .. topics
                    .Select(t => new LinePart(t.Name.In(language), paths.Topic(t.Slug)))
                    .OrderBy(t => t.Text, language.Sorting),
            ],
            Address = address.Of(story.Path),
        };
        var series = await onward.SeriesAsync(story, language, paths, cancel);
        var related = await onward.StoriesAsync(story, topicIds, series?.Next, cancel);
        var name = story.Lead?.Name ?? "";
        return new(
            story,
            section,
            view,
            related,
            family,
            series,
            shelf.Facts.GetValueOrDefault(name),
            CropShape
                .All.Select(shape => (Shape: shape, File: shelf.CropOf(name, shape)))
                .Where(c => c.File is not null)
                .ToDictionary(c => c.Shape, c => c.File!)
        );
    }

    private static StoryView View(PublishedArticle story, Language language, MediaShelf shelf) =>
        new()
        {
            Language = language,
            Format = ArticleFormat.Find(story.Format) ?? ArticleFormat.News,
            Headline = story.Headline,
            Standfirst = story.Standfirst,
            PublishedAt = story.PublishedAt,
            UpdatedAt = story.UpdatedAt,
            WordCount = story.WordCount,
            LeadHtml = story.Lead is { } lead
                ? ArticleHtml.RenderLead(lead, shelf.Facts.GetValueOrDefault(lead.Name), language)
                : "",
            BodyHtml = story.Text.BodyHtml,
            Headings = story.Text.Headings,
        };
}
