using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.RollingBack;
using NewsSite.Audit;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Seizures;

/// <summary>Keeps or takes back what was done in the name of an account that somebody else may have used.</summary>
public sealed class DecideOnChange(
    NewsDb db,
    RollBackStory rollBackStory,
    IEnumerable<IRollBack> rollBacks,
    TimeProvider clock,
    CurrentActor actor
)
{
    public Task KeepStoryAsync(Guid articleId, CancellationToken cancel) =>
        NoteAsync(Verdict.Kept, articleId, "", cancel);

    /// <param name="since">UTC; from when on it is taken back.</param>
    /// <returns>False when there is no such story.</returns>
    public async Task<bool> RollBackStoryAsync(Guid articleId, Guid accountId, DateTime since, CancellationToken cancel)
    {
        var isThere = await rollBackStory.ExecuteAsync(articleId, accountId, since, cancel);
        if (isThere)
        {
            await NoteAsync(Verdict.RolledBack, articleId, "", cancel);
        }

        return isThere;
    }

    /// <returns>False when the account has no such row in the record.</returns>
    public async Task<bool> KeepAsync(Guid accountId, long number, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, cancel);
        if (entry?.ActorId != accountId)
        {
            return false;
        }

        await NoteAsync(Verdict.Kept, entry.ObjectId, RecentChanges.MarkOf(entry), cancel);
        return true;
    }

    /// <returns>Null when the account has no such row that can be taken back; else empty, or why it was not.</returns>
    public async Task<IReadOnlyList<Problem>?> RollBackAsync(Guid accountId, long number, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, cancel);
        if (
            entry is not { ObjectId: not null }
            || entry.ActorId != accountId
            || rollBacks.FirstOrDefault(r => r.Acts.Contains(entry.Act)) is not { } rollBack
        )
        {
            return null;
        }

        var problems = await rollBack.ExecuteAsync(entry, cancel);
        if (problems.Count == 0)
        {
            await NoteAsync(Verdict.RolledBack, entry.ObjectId, RecentChanges.MarkOf(entry), cancel);
        }

        return problems;
    }

    private Task<int> NoteAsync(string act, Guid? objectId, string detail, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        db.Audit(actor, act, objectId, clock.GetUtcNow().UtcDateTime, detail);
        return db.SaveChangesAsync(cancel);
    }
}
