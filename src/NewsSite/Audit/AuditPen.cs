using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Audit;

/// <summary>Writes rows of the record into the save that they tell of.</summary>
/// <remarks>
/// A row gets its number and hash only when the save has the write lock, so that nobody else writes between reading the
/// last row and storing the next: in both databases a transaction that writes begins by waiting for its turn. Even where neither held, two rows cannot have one number: the second save fails.
/// Rows wait as added entities of the context, so whoever gives up a change with <c>ChangeTracker.Clear</c> gives up
/// its rows as well, and a save that failed may be tried again: its rows are numbered anew.
/// </remarks>
internal sealed class AuditPen(NewsDb db)
{
    private readonly Dictionary<AuditEntry, EarlierState> _wholes = [];
    private long _written;

    public void Write(CurrentActor actor, string act, Guid? objectId, DateTime now, AuditChange? change, string detail)
    {
        var entry = new AuditEntry
        {
            At = AuditText.Storable(now),
            ActorId = actor.AccountId,
            ActorName = AuditText.Storable(actor.Name),
            Act = act,
            ObjectId = objectId,
            Address = actor.Address,
            SessionId = actor.SessionId,
            Detail = AuditText.Storable(detail),
            Before = change is null ? null : AuditText.Brief(change.Before),
            After = change is null ? null : AuditText.Brief(change.After),
        };
        entry.Await(++_written);
        db.AuditEntries.Add(entry);
        if (change?.Whole is { } whole)
        {
            _wholes[entry] = whole;
            db.EarlierStates.Add(whole);
        }
    }

    /// <summary>Rows that the next save stores, in the order of writing.</summary>
    public IReadOnlyList<AuditEntry> Waiting() =>
        _written == 0
            ? []
            :
            [
                .. db
                    .ChangeTracker.Entries<AuditEntry>()
                    .Where(e => e.State == EntityState.Added)
                    .Select(e => e.Entity)
                    // Those of a save that failed have numbers, and were written before those that have none.
                    .OrderBy(e => e.Number < 0)
                    .ThenBy(e => Math.Abs(e.Number)),
            ];

    public void Seal(IReadOnlyList<AuditEntry> waiting)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        Seal(waiting, db.AuditEntries.Heads().SingleOrDefault());
    }

    public async Task SealAsync(IReadOnlyList<AuditEntry> waiting, CancellationToken cancel)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        Seal(waiting, await db.AuditEntries.Heads().SingleOrDefaultAsync(cancel));
    }

    /// <summary>The number is the key, and the context lets nobody change a key of what it tracks: so they leave it and come back.</summary>
    private void Seal(IReadOnlyList<AuditEntry> waiting, AuditHead? head)
    {
        foreach (var entry in waiting)
        {
            db.Entry(entry).State = EntityState.Detached;
        }

        foreach (var entry in waiting)
        {
            entry.Follow(head ?? AuditHead.Start);
            head = entry.Head;
            db.AuditEntries.Add(entry);
            _wholes.GetValueOrDefault(entry)?.Follow(entry);
        }
    }
}
