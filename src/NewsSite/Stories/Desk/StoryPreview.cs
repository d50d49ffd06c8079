using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Stories.Desk;

/// <summary>Sets a story that readers do not have as their page would show it.</summary>
public sealed class StoryPreview(NewsDb db, ArticleRendering rendering, StoryPeople people)
{
    public async Task<StoryView> ReadAsync(
        Article article,
        ArticleContent content,
        ReaderPaths paths,
        CancellationToken cancel
    )
    {
        var language = Language.Find(content.Language) ?? Language.English;
        var credited = await people.OfAsync(await CreditsOnlyAsync(content, cancel), cancel);
        return await WordsAsync(content, language, cancel) with
        {
            PublishedAt = article.FirstPublishedAt,
            UpdatedAt = article.LastPublishedAt > article.FirstPublishedAt ? article.LastPublishedAt : null,
            Credits = credited.Credits(language, paths),
            Authors = credited.Authors(language, paths),
            Topics = await TopicsAsync(content, language, paths, cancel),
        };
    }

    private async Task<StoryView> WordsAsync(ArticleContent content, Language language, CancellationToken cancel)
    {
        var body = await rendering.ReadAsync(content, cancel);
        return new StoryView
        {
            Language = language,
            Format = ArticleFormat.Find(content.Format) ?? ArticleFormat.News,
            Headline = HeadlineWords.Of(content.Headline),
            Standfirst = content.Standfirst,
            WordCount = body.Document.WordCount,
            LeadHtml = content.Lead is { } lead
                ? ArticleHtml.RenderLead(lead, body.Media.Facts.GetValueOrDefault(lead.Name), language)
                : "",
            BodyHtml = ArticleHtml.Render(body.Document, body.Media.Facts, HtmlAudience.Desk),
            Headings = [.. body.Document.Headings.Select(h => new PublishedHeading(h.Level, h.Text, h.Id))],
        };
    }

    /// <summary>The credits in the shape published stories have them; those of people who are gone are left out.</summary>
    private async Task<PublishedArticle> CreditsOnlyAsync(ArticleContent content, CancellationToken cancel)
    {
        var wanted = content.Credits.Select(c => c.PersonId).ToList();
        var there = await db.People.Where(p => wanted.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        var services = await db.Services.Select(s => s.Id).ToListAsync(cancel);
        var story = new PublishedArticle
        {
            Language = content.Language,
            Slug = "",
            Format = content.Format,
            Headline = content.Headline,
        };
        story.Credits.AddRange(
            content
                .Credits.Where(c => there.Contains(c.PersonId))
                .Select((credit, order) => Of(credit, order, services))
        );
        return story;
    }

    private static PublishedCredit Of(Credit credit, int order, List<Guid> services) =>
        new()
        {
            Order = order,
            PersonId = credit.PersonId,
            ServiceId = credit.ServiceId is { } id && services.Contains(id) ? id : null,
            Role = credit.Role,
        };

    private async Task<IReadOnlyList<LinePart>> TopicsAsync(
        ArticleContent content,
        Language language,
        ReaderPaths paths,
        CancellationToken cancel
    )
    {
        var topics = await db
            .Topics.AsNoTracking()
            .Where(t => content.TopicIds.Contains(t.Id))
            .OrderBy(t => t.Slug)
            .ToListAsync(cancel);
        return
        [
            .. topics
                .Select(t => new LinePart(t.Name.In(language), paths.Topic(t.Slug)))
                .OrderBy(t => t.Text, language.Sorting),
        ];
    }
}
