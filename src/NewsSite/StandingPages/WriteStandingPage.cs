using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Core.StandingPages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.StandingPages;

/// <summary>Gives an edition other words about the newsroom. Readers have them at once.</summary>
public sealed class WriteStandingPage(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "page.changed";

    /// <param name="body">In the article language; blank takes the page from readers.</param>
    /// <returns>Empty when it is written.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        StandingPageKind kind,
        Language language,
        string body,
        CancellationToken cancel
    )
    {
        actor.Require(Permission.Administer);
        body = body.Trim().ReplaceLineEndings("\n");
        if (body.Length > StandingPage.BodyMaxLength)
        {
            return [new("page.too-long", $"Say it in at most {StandingPage.BodyMaxLength:N0} characters.", "Body")];
        }

        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var page =
            await db.StandingPages.SingleOrDefaultAsync(p => p.Kind == kind && p.Language == language.Tag, cancel)
            ?? db.Add(new StandingPage { Kind = kind, Language = language.Tag }).Entity;
        if (page.Body == body)
        {
            return [];
        }

        var (before, now) = (new StandingWords(page.Body), clock.GetUtcNow().UtcDateTime);
        (page.Body, page.ChangedAt) = (body, now);
        var change = new AuditChange(before.Body, body) { Whole = EarlierState.Of(before, new StandingWords(body)) };
        db.Audit(actor, Act, page.Id, now, change, $"{kind} in {language.EnglishName}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }
}

/// <summary>What a page said, so that it can say it again.</summary>
internal sealed record StandingWords(string Body);
