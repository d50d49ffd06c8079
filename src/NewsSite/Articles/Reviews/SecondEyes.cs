using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Notes;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Reviews;

/// <summary>Which stories need a second pair of eyes before readers get them, and whose eyes count.</summary>
public sealed class SecondEyes(NewsDb db, CurrentActor actor)
{
    /// <summary>After these, somebody other than the writers has answered for the words.</summary>
    private static readonly VersionKind[] AnsweredFor =
    [
        VersionKind.Approved,
        VersionKind.Published,
        VersionKind.Updated,
        VersionKind.Corrected,
    ];

    /// <summary>Reasons for which a revision has new words of the account that saved it.</summary>
    private static readonly RevisionReason[] NotWritten =
    [
        RevisionReason.SetAside,
        RevisionReason.Kept,
        RevisionReason.Anonymised,
    ];

    public Task<bool> AreNeededAsync(ArticleContent content, CancellationToken cancel)
    {
        var subjects = ReviewRule.SubjectsOf(content);
        return db.ReviewRules.AnyAsync(r => subjects.Contains(r.Subject), cancel);
    }

    /// <summary>Why these words may not go before readers yet; null when nothing is in the way.</summary>
    /// <param name="number">Of the revision that holds them.</param>
    public async Task<Problem?> ProblemAsync(
        Article article,
        int number,
        ArticleContent content,
        CancellationToken cancel
    )
    {
        var isAnsweredFor =
            number == article.ApprovedNumber
            || number == article.LiveNumber
            // Whoever planned it was asked then.
            || number == article.ScheduledNumber;
        return isAnsweredFor || !await AreNeededAsync(content, cancel) ? null : NotApproved;
    }

    /// <summary>The revision up to which somebody answered for the words; null when nobody did yet.</summary>
    public async Task<int?> AnsweredForUpToAsync(Article article, CancellationToken cancel)
    {
        var marked = await db
            .VersionMarks.Where(m => m.ArticleId == article.Id && AnsweredFor.Contains(m.Kind))
            .MaxAsync(m => (int?)m.Number, cancel);
        // What was imported is before readers without a mark.
        return marked > article.LiveNumber ? marked : article.LiveNumber ?? marked;
    }

    /// <summary>Accounts that wrote since then, or whose suggested words were taken: their eyes are the first pair.</summary>
    public async Task<IReadOnlyList<Guid>> WritersAsync(Article article, CancellationToken cancel)
    {
        var since = await AnsweredForUpToAsync(article, cancel) ?? 0;
        var from = await db
            .Revisions.Where(r => r.ArticleId == article.Id && r.Number > since)
            .MinAsync(r => (DateTime?)r.CreatedAt, cancel);
        var suggested = await db
            .Suggestions.Where(s =>
                s.ArticleId == article.Id
                && (s.State == SuggestionState.Taken || s.State == SuggestionState.TakenInPart)
                && s.ClosedAt >= from
            )
            .Select(s => s.ById)
            .Distinct()
            .ToListAsync(cancel);
        var written = await db
            .Revisions.Where(r =>
                r.ArticleId == article.Id && r.Number > since && r.AuthorId != null && !NotWritten.Contains(r.Reason)
            )
            .Select(r => r.AuthorId!.Value)
            .Distinct()
            .ToListAsync(cancel);
        return [.. written.Union(suggested)];
    }

    /// <summary>Colleagues who may approve the story as it is, by name.</summary>
    public async Task<IReadOnlyList<Account>> ReviewersAsync(
        Article article,
        ArticleContent content,
        CancellationToken cancel
    )
    {
        var writers = await WritersAsync(article, cancel);
        var colleagues = await db
            .Users.AsNoTracking()
            .Where(a =>
                a.DisabledAt == null && a.Id != actor.AccountId && (a.Role == Role.Editor || a.Role == Role.Admin)
            )
            .OrderBy(a => a.DisplayName)
            .ToListAsync(cancel);
        return
        [
            .. colleagues.Where(a => !writers.Contains(a.Id) && a.Limits.Cover(content.SectionId, content.Language)),
        ];
    }

    private static readonly Problem NotApproved = new(
        "article.not-approved",
        "A story of this format or topic needs a second pair of eyes. Submit it for review; a colleague who wrote none of it approves it."
    );
}
