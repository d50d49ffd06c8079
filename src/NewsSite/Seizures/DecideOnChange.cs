using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.RollingBack;
using NewsSite.Audit;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Seizures;

/// <summary>Keeps or takes back what was done in the name of an account that somebody else may have used.</summary>
/// <remarks>Each decision is one exclusive transaction with all that it does: of two administrators who decide at once, the second is told.</remarks>
public sealed class DecideOnChange(
    NewsDb db,
    RecentChanges recent,
    RollBackStory rollBackStory,
    IEnumerable<IRollBack> rollBacks,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <param name="since">UTC; from when on it is looked at.</param>
    /// <returns>Null when the account did nothing to such a story; else empty, or why not.</returns>
    public Task<IReadOnlyList<Problem>?> KeepStoryAsync(
        Guid articleId,
        Guid accountId,
        DateTime since,
        CancellationToken cancel
    ) => DecideOnStoryAsync(articleId, accountId, since, Verdict.Kept, () => Task.FromResult(true), cancel);

    /// <inheritdoc cref="KeepStoryAsync" />
    public Task<IReadOnlyList<Problem>?> RollBackStoryAsync(
        Guid articleId,
        Guid accountId,
        DateTime since,
        CancellationToken cancel
    ) =>
        DecideOnStoryAsync(
            articleId,
            accountId,
            since,
            Verdict.RolledBack,
            () => rollBackStory.ExecuteAsync(articleId, accountId, since, cancel),
            cancel
        );

    /// <returns>Null when the account has no such row in the record; else empty, or why not.</returns>
    public Task<IReadOnlyList<Problem>?> KeepAsync(Guid accountId, long number, CancellationToken cancel) =>
        DecideOnRowAsync(accountId, number, Verdict.Kept, _ => Task.FromResult<IReadOnlyList<Problem>?>([]), cancel);

    /// <returns>Null when the account has no such row that can be taken back; else empty, or why it was not.</returns>
    public Task<IReadOnlyList<Problem>?> RollBackAsync(Guid accountId, long number, CancellationToken cancel) =>
        DecideOnRowAsync(
            accountId,
            number,
            Verdict.RolledBack,
            async entry =>
                rollBacks.FirstOrDefault(r => r.Acts.Contains(entry.Act)) is { } rollBack
                    ? await rollBack.ExecuteAsync(entry, cancel)
                    : null,
            cancel
        );

    private async Task<IReadOnlyList<Problem>?> DecideOnStoryAsync(
        Guid articleId,
        Guid accountId,
        DateTime since,
        string verdict,
        Func<Task<bool>> act,
        CancellationToken cancel
    )
    {
        actor.Require(Permission.Administer);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await recent.StoryAsync(accountId, articleId, since, cancel) is not { } story)
        {
            return null;
        }

        if (story.Verdict is { } other)
        {
            return [Decided(other)];
        }

        if (!await act())
        {
            return null;
        }

        Note(verdict, articleId, "");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private async Task<IReadOnlyList<Problem>?> DecideOnRowAsync(
        Guid accountId,
        long number,
        string verdict,
        Func<AuditEntry, Task<IReadOnlyList<Problem>?>> act,
        CancellationToken cancel
    )
    {
        actor.Require(Permission.Administer);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, cancel);
        if (entry?.ActorId != accountId)
        {
            return null;
        }

        if (await recent.VerdictOnAsync(entry, cancel) is { } other)
        {
            return [Decided(other)];
        }

        if (await act(entry) is not [] and var answer)
        {
            return answer;
        }

        Note(verdict, entry.ObjectId, RecentChanges.MarkOf(entry));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private static Problem Decided(Verdict verdict) =>
        new(
            "change.decided",
            verdict.IsKept
                ? (Phrase)$"{verdict.By} decided on it before you: it is kept. Nothing was done."
                : $"{verdict.By} decided on it before you: it is rolled back. Nothing was done."
        );

    private void Note(string act, Guid? objectId, string detail) =>
        db.Audit(actor, act, objectId, clock.GetUtcNow().UtcDateTime, detail);
}
