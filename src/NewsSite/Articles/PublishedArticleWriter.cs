using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Markup;
using NewsSite.Core.Markup.Typography;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>Writes what readers may see of a story, from its live revision.</summary>
public sealed class PublishedArticleWriter(NewsDb db, ArticleRendering rendering, StoryAddresses stories)
{
    /// <summary>Puts the live revision's words in place of what readers saw. Saved by the caller.</summary>
    public async Task WriteAsync(Article article, ArticleContent content, string slug, CancellationToken cancel)
    {
        var names = await NamesAsync(content.Credits, cancel);
        var body = await rendering.ReadAsync(content, cancel);
        var published = Build(article, content, body, slug, names);
        published.RelatedIds = (await stories.FindAsync(content.Related, cancel)).Ids;
        if (await FindAsync(article.Id, cancel) is { } before)
        {
            before.Become(published);
        }
        else
        {
            db.PublishedArticles.Add(published);
        }
    }

    /// <summary>Takes a story from readers. Saved by the caller.</summary>
    public async Task RemoveAsync(Guid articleId, CancellationToken cancel)
    {
        if (await FindAsync(articleId, cancel) is { } before)
        {
            db.PublishedArticles.Remove(before);
        }
    }

    private Task<PublishedArticle?> FindAsync(Guid articleId, CancellationToken cancel) =>
        db
            .PublishedArticles.Include(p => p.Text)
            .Include(p => p.Topics)
            .Include(p => p.Credits)
            .Include(p => p.Media)
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.ArticleId == articleId, cancel);

    /// <param name="namesText">Names and aliases of the credited, for search.</param>
    public static PublishedArticle Build(
        Article article,
        ArticleContent content,
        RenderedBody body,
        string slug,
        string namesText
    )
    {
        var published = new PublishedArticle
        {
            ArticleId = article.Id,
            FamilyId = article.FamilyId,
            RevisionNumber = article.LiveNumber!.Value,
            Language = content.Language,
            Slug = slug,
            Format = content.Format,
            SectionId = content.SectionId!.Value,
            Headline = SmartText.Set(content.Headline, body.Document.Language),
            ShortHeadline = SmartText.Set(content.ShortHeadline, body.Document.Language),
            Standfirst = SmartText.Set(content.Standfirst, body.Document.Language),
            Lead = content.Lead is { Name.Length: > 0 } lead && body.Media.Facts.ContainsKey(lead.Name) ? lead : null,
            PublishedAt = article.FirstPublishedAt!.Value,
            UpdatedAt = article.LastPublishedAt > article.FirstPublishedAt ? article.LastPublishedAt : null,
            CorrectedOn = CorrectedOn(article, body.Document),
            WordCount = body.Document.WordCount,
            HasVideo = HasVideo(body),
            Text = TextOf(content, body, namesText),
        };
        published.Topics.AddRange(content.TopicIds.Distinct().Select(id => TopicOf(id, published)));
        published.Credits.AddRange(content.Credits.Select((credit, order) => CreditOf(credit, order, published)));
        published.Media.AddRange(body.Media.AssetIds.Select(id => new PublishedMedia { AssetId = id }));
        return published;
    }

    private static bool HasVideo(RenderedBody body)
    {
        var gone = body.Document.MediaUses.Where(u => u.IsGone).Select(u => u.Asset).ToHashSet();
        return body.Media.Facts.Values.Any(f => f.Kind == MediaKind.Video && !gone.Contains(f.Name));
    }

    /// <summary>A correction without a day is as old as the text that readers have.</summary>
    private static DateOnly? CorrectedOn(Article article, ArticleDocument document) =>
        document.Corrections == 0
            ? null
            : document.CorrectedOn ?? DateOnly.FromDateTime(article.LastPublishedAt!.Value);

    private static PublishedText TextOf(ArticleContent content, RenderedBody body, string namesText) =>
        new()
        {
            BodyHtml = body.Html,
            Headings = [.. body.Document.Headings.Select(h => new PublishedHeading(h.Level, h.Text, h.Id))],
            BodyText = body.Text.Body,
            CaptionText = string.Join('\n', content.Lead?.Caption ?? "", content.Lead?.Alt ?? "", body.Text.Captions)
                .Trim(),
            NamesText = namesText,
        };

    private static PublishedTopic TopicOf(Guid topicId, PublishedArticle story) =>
        new()
        {
            TopicId = topicId,
            Language = story.Language,
            PublishedAt = story.PublishedAt,
        };

    private static PublishedCredit CreditOf(Credit credit, int order, PublishedArticle story) =>
        new()
        {
            Language = story.Language,
            PublishedAt = story.PublishedAt,
            Order = order,
            PersonId = credit.PersonId,
            ServiceId = credit.ServiceId,
            Role = credit.Role,
        };

    private async Task<string> NamesAsync(IReadOnlyList<Credit> credits, CancellationToken cancel)
    {
        if (credits.Count == 0)
        {
            return "";
        }

        var ids = credits.Select(c => c.PersonId).ToList();
        var serviceIds = credits.Select(c => c.ServiceId).OfType<Guid>().ToList();
        var people = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
        var services = await db
            .Services.AsNoTracking()
            .Where(s => serviceIds.Contains(s.Id))
            .OrderBy(s => s.Id)
            .ToListAsync(cancel);
        return NamesOf(people, services);
    }

    /// <summary>All spellings of people and services, one a line.</summary>
    public static string NamesOf(IEnumerable<Core.People.Person> people, IEnumerable<Core.People.Service> services) =>
        string.Join(
            '\n',
            people.SelectMany(p => p.Name.All.Concat(p.Aliases)).Concat(services.SelectMany(s => s.Name.All)).Distinct()
        );
}
