using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Media;
using NewsSite.Shared;
using NewsSite.Stories;

namespace NewsSite.Feeds;

/// <summary>Reads the newest of some stories as a feed.</summary>
public sealed class ReadFeed(NewsDb db, StoryPeople people, SiteAddress address, IOptions<NewsroomOptions> options)
{
    /// <param name="name">Of the part of the paper; empty for all of it.</param>
    /// <param name="path">Of the page that shows the same stories.</param>
    public async Task<Feed> ExecuteAsync(
        IQueryable<ListedStory> stories,
        Language language,
        string name,
        string description,
        string path,
        string ownPath,
        CancellationToken cancel
    )
    {
        var paper = options.Value.NameIn(language);
        return new Feed(
            name.Length == 0 ? paper : $"{name} – {paper}",
            description.Length > 0 ? description : paper,
            address.Of(path),
            address.Of(ownPath),
            language.Tag,
            options.Value.Hub is { Length: > 0 } hub ? new Uri(hub).AbsoluteUri : null,
            await ItemsAsync(stories, language, cancel)
        );
    }

    private async Task<IReadOnlyList<FeedItem>> ItemsAsync(
        IQueryable<ListedStory> stories,
        Language language,
        CancellationToken cancel
    )
    {
        await using var moment = await db.BeginReadingAsync(cancel);
        var newest = await stories
            .AsNoTracking()
            .NewestFirst()
            .Select(s => s.Story)
            .Take(Feed.MostItems)
            .ToListAsync(cancel);
        await FillAsync(newest, cancel);
        var credited = await people.OfAsync(newest, cancel);
        var paths = new ReaderPaths(language, options.Value.DefaultLanguage);
        var shelf = await MediaShelf.OfAsync(db, newest.Select(s => s.Lead?.Name ?? ""), cancel);
        var sectionIds = newest.Select(s => s.SectionId).Distinct().ToList();
        var sections = await db
            .Sections.AsNoTracking()
            .Where(s => sectionIds.Contains(s.Id))
            .OrderBy(s => s.Id)
            .ToDictionaryAsync(s => s.Id, s => s.Name.In(language), cancel);
        return
        [
            .. newest.Select(s =>
                Item(s, sections[s.SectionId], credited.Credits(s, language, paths), shelf, language)
            ),
        ];
    }

    /// <summary>Their texts and credits: asked for with the list, the store would sort whole texts.</summary>
    private async Task FillAsync(List<PublishedArticle> stories, CancellationToken cancel)
    {
        var ids = stories.Select(s => s.Id).ToList();
        var texts = await db
            .PublishedTexts.AsNoTracking()
            .Where(t => ids.Contains(t.PublishedArticleId))
            .ToDictionaryAsync(t => t.PublishedArticleId, cancel);
        var credits = await db
            .PublishedCredits.AsNoTracking()
            .Where(c => ids.Contains(c.PublishedArticleId))
            .ToListAsync(cancel);
        foreach (var story in stories)
        {
            story.Text = texts[story.Id];
            story.Credits.AddRange(credits.Where(c => c.PublishedArticleId == story.Id));
        }
    }

    private FeedItem Item(
        PublishedArticle story,
        string section,
        IReadOnlyList<CreditedPerson> credits,
        MediaShelf shelf,
        Language language
    )
    {
        var format = ArticleFormat.Find(story.Format);
        var full = address.Of(story.Path);
        return new FeedItem(
            story.ArticleId,
            story.Headline,
            full,
            story.Standfirst,
            FullAddresses.In(story.Text.BodyHtml, address.Origin, full),
            [.. Byline.Writers(credits).Select(w => w.Name)],
            format is { HasBadge: true } ? [section, SiteStrings.For(language)[$"format.{format.Key}"]] : [section],
            story.PublishedAt,
            story.UpdatedAt ?? story.PublishedAt,
            PictureOf(story, shelf)
        );
    }

    private FeedPicture? PictureOf(PublishedArticle story, MediaShelf shelf)
    {
        if (
            story.Lead is not { } lead
            || shelf.Facts.GetValueOrDefault(lead.Name) is not { Kind: MediaKind.Picture } facts
        )
        {
            return null;
        }

        var largest = facts.Renditions.Where(r => r.ContentType == "image/jpeg").MaxBy(r => r.WidthPixels);
        return new FeedPicture(
            address.Of(largest?.Address ?? facts.Address),
            largest?.ContentType ?? facts.ContentType,
            largest?.WidthPixels ?? facts.WidthPixels,
            largest?.HeightPixels ?? facts.HeightPixels,
            lead.Decorative ? "" : lead.Alt,
            lead.Credit
        );
    }
}
