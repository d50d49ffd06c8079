using System.Text.Json;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Import.Pages;
using NewsSite.Import.Stories;
using NewsSite.Shared;

namespace NewsSite.Import;

/// <summary>Makes a draft of an existing web page's text or HTML.</summary>
public sealed class ImportPage(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <summary>The record's word for it; its detail keeps the report.</summary>
    public const string Act = "article.imported";

    /// <returns>Null draft when the page holds nothing to make one of; the report says what was dropped.</returns>
    public async Task<PageImport> ExecuteAsync(string text, CancellationToken cancel)
    {
        var page = PageReader.Read(text);
        if (page.Headline.Length == 0 && page.Blocks.Count == 0)
        {
            return new PageImport(PageReport.Of(page), null);
        }

        var references = await ReferenceBook.OpenAsync(db, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var content = ContentOf(page, references);
        var (article, revision) = Article.Start(content, actor.AccountId, RevisionReason.Imported, now);
        db.Articles.Add(article);
        db.Revisions.Add(revision);
        var report = PageReport.Of(page) with { Id = article.Id };
        db.Audit(actor, Act, article.Id, now, JsonSerializer.Serialize(report));
        await db.SaveChangesAsync(cancel);
        return new PageImport(report, article.Id);
    }

    private ArticleContent ContentOf(ImportedPage page, ReferenceBook references) =>
        new()
        {
            Headline = page.Headline,
            Standfirst = page.Standfirst ?? "",
            Body = page.ToMarkdown(withLead: false),
            Language = page.Language.Tag,
            Format = page.Format.Key,
            TopicIds = [.. page.Topics.Select(references.FindTopic).OfType<Guid>().Distinct()],
            Credits = [.. Credits(page, references)],
            Lead = page.Lead is { } lead ? LeadOf(lead) : null,
        };

    private IEnumerable<Credit> Credits(ImportedPage page, ReferenceBook references)
    {
        foreach (var author in page.Authors)
        {
            yield return new Credit(references.PersonOf(db, author, page.Language).Id, CreditRole.Author);
        }

        foreach (var contributor in page.Contributors)
        {
            var person = references.PersonOf(db, contributor.Name, page.Language);
            var service = contributor.Service is { Length: > 0 } name
                ? references.ServiceOf(db, name, page.Language).Id
                : (Guid?)null;
            yield return new Credit(person.Id, RoleFor(contributor.Role), service);
        }
    }

    /// <summary>Whoever stands in a “contributed to” line did not write the story: the line is made again from this role.</summary>
    private static CreditRole RoleFor(CreditRole role) =>
        role is CreditRole.Translator or CreditRole.Editor or CreditRole.Photographer ? role : CreditRole.Contributor;

    private static LeadMedia LeadOf(FigureBlock lead) =>
        new("", lead.Alt ?? "", Caption: lead.Caption ?? "", Credit: lead.Credit ?? "", FilePhoto: lead.IsFilePhoto);
}

/// <summary>What became of a page.</summary>
public sealed record PageImport(PageReport Report, Guid? ArticleId);
