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
    /// <summary>Reasons for which a revision has new words of the account that saved it.</summary>
    private static readonly RevisionReason[] NotWritten =
    [
        RevisionReason.SetAside,
        RevisionReason.Kept,
        RevisionReason.Anonymised,
    ];

    /// <summary>What readers have counts as well: another format does not open a way round.</summary>
    public async Task<bool> AreNeededAsync(Article article, ArticleContent content, CancellationToken cancel)
    {
        IEnumerable<string> subjects = ReviewRule.SubjectsOf(content);
        if (article.LiveNumber is { } live)
        {
            subjects = subjects.Concat(
                ReviewRule.SubjectsOf((await db.RevisionAsync(article.Id, live, cancel)).Content)
            );
        }

        return await AreNeededAsync([.. subjects], cancel);
    }

    private Task<bool> AreNeededAsync(IReadOnlyList<string> subjects, CancellationToken cancel)
    {
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
        return isAnsweredFor || !await AreNeededAsync(article, content, cancel) ? null : NotApproved;
    }

    /// <summary>The revision up to which a colleague answered for the words, or readers have them; null when there is none.</summary>
    public async Task<int?> AnsweredForUpToAsync(Article article, CancellationToken cancel)
    {
        var approved = await db
            .VersionMarks.Where(m => m.ArticleId == article.Id && m.Kind == VersionKind.Approved)
            .MaxAsync(m => (int?)m.Number, cancel);
        return approved > article.LiveNumber ? approved : article.LiveNumber ?? approved;
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

    /// <summary>Colleagues who may approve words of some writers, by name.</summary>
    public async Task<IReadOnlyList<Account>> ReviewersAsync(
        IReadOnlyList<Guid> writers,
        ArticleContent content,
        CancellationToken cancel
    )
    {
        var colleagues = await db
            .Users.ColleaguesWhoWrite()
            .Where(a => a.Id != actor.AccountId && (a.Role == Role.Editor || a.Role == Role.Admin))
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
