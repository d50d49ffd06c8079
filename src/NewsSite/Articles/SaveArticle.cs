using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Keeps an editor's words as a new revision: merged with a colleague's where both wrote, never over them.</summary>
/// <remarks>Whatever was typed is a revision of its own, also where it was merged or set aside.</remarks>
public sealed class SaveArticle(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <param name="baseNumber">Revision the editor started from.</param>
    /// <param name="picks">What the editor decided where a colleague changed the same; null before anything was asked.</param>
    public async Task<SaveOutcome> ExecuteAsync(
        Guid id,
        int baseNumber,
        ArticleContent content,
        RevisionReason reason,
        CancellationToken cancel,
        MergePicks? picks = null
    )
    {
        // Of two saves from the same base at the same instant, one meets the other; nor does a change of state come between.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var outcome = await SaveAsync(id, baseNumber, content, reason, picks ?? MergePicks.None, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<SaveOutcome> SaveAsync(
        Guid id,
        int baseNumber,
        ArticleContent content,
        RevisionReason reason,
        MergePicks picks,
        CancellationToken cancel
    )
    {
        var article = await db.ArticlesEditableBy(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null || !actor.MayMove(article, content))
        {
            return new SaveOutcome.NotThere();
        }

        var latest = await db.RevisionAsync(id, article.LatestNumber, cancel);
        if (latest.Content.SaysTheSameAs(content))
        {
            return new SaveOutcome.Saved(latest);
        }

        if (baseNumber == latest.Number)
        {
            return new SaveOutcome.Saved(Add(article.Revise(content, actor.AccountId, reason, Now, latest)));
        }

        // The store may have been restored to before the base: then all that differs from the beginning is asked about.
        var isKnown = baseNumber > 0 && baseNumber < latest.Number;
        var before = await db.RevisionAsync(id, isKnown ? baseNumber : 1, cancel);
        if (before.Content.SaysTheSameAs(content))
        {
            return new SaveOutcome.Merged(latest, before.Number);
        }

        var typed = await SetAsideAsync(before, content, cancel);
        var merge = await MergeAsync(before, content, latest, picks, cancel);
        return merge.IsSettled
            ? Settle(article, typed, before, content, reason, latest, merge)
            : SetAside(article, typed, before, content, latest, merge);
    }

    private SaveOutcome.Merged Settle(
        Article article,
        Revision? typed,
        Revision before,
        ArticleContent content,
        RevisionReason reason,
        Revision latest,
        ContentMerge merge
    )
    {
        if (typed is not null && merge.Content.SaysTheSameAs(latest.Content))
        {
            return new(latest, typed.Number);
        }

        var typedNumber = merge.Content.SaysTheSameAs(content)
            ? article.LatestNumber + 1
            : (typed ?? Add(article.Revise(content, actor.AccountId, reason, Now, before))).Number;
        return new(Add(article.Merge(merge, actor.AccountId, Now)), typedNumber);
    }

    private SaveOutcome.Conflict SetAside(
        Article article,
        Revision? typed,
        Revision before,
        ArticleContent content,
        Revision latest,
        ContentMerge merge
    )
    {
        if (typed is not null)
        {
            return new(merge, latest);
        }

        Add(article.Revise(content, actor.AccountId, RevisionReason.SetAside, Now, before));
        return new(merge, Add(article.Keep(latest, Now)));
    }

    private async Task<ContentMerge> MergeAsync(
        Revision before,
        ArticleContent content,
        Revision latest,
        MergePicks picks,
        CancellationToken cancel
    )
    {
        if (picks != MergePicks.None && picks.SeenNumber != latest.Number)
        {
            var shown = await db.RevisionAsync(
                latest.ArticleId,
                Math.Clamp(picks.SeenNumber, 1, latest.Number),
                cancel
            );
            picks = picks.StillAbout(Merge(shown, MergePicks.None), Merge(latest, MergePicks.None));
        }

        return Merge(latest, picks);

        ContentMerge Merge(Revision theirs, MergePicks decided) =>
            ContentMerge.Of(before, content, latest.Number + 1, theirs, decided);
    }

    /// <summary>The same words may have been set aside before, while their writer has not decided yet.</summary>
    private async Task<Revision?> SetAsideAsync(Revision before, ArticleContent content, CancellationToken cancel)
    {
        var last = await db
            .Revisions.AsNoTracking()
            .Where(r =>
                r.ArticleId == before.ArticleId
                && r.Number > before.Number
                && r.Reason == RevisionReason.SetAside
                && r.AuthorId == actor.AccountId
            )
            .OrderByDescending(r => r.Number)
            .FirstOrDefaultAsync(cancel);
        return last?.Content.SaysTheSameAs(content) == true ? last : null;
    }

    private Revision Add(Revision revision) => db.Revisions.Add(revision).Entity;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
