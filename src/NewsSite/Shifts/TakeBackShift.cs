using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Shifts;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Shifts;

/// <summary>Takes a hand-over back: what nobody touched since is again in the hands it came from, the rest stays.</summary>
public sealed class TakeBackShift(NewsDb db, TimeProvider clock, CurrentActor actor, ShiftHands hands)
{
    internal const string Act = "shift.taken-back";

    /// <returns>False when there is no such hand-over of this person, or it is too late.</returns>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var shift = await db.ShiftHandOvers.SingleOrDefaultAsync(
            s => s.Id == id && s.FromId == actor.AccountId,
            cancel
        );
        if (shift?.CanBeTakenBackAt(clock.GetUtcNow().UtcDateTime) != true)
        {
            return false;
        }

        await TakeBackAsync(shift, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>For a caller who may, also later than a day after.</summary>
    /// <returns>How much of it came back.</returns>
    internal async Task<int> TakeBackAsync(ShiftHandOver shift, CancellationToken cancel)
    {
        var from = await db.Users.AsNoTracking().SingleAsync(a => a.Id == shift.FromId, cancel);
        var back = new List<HandedKind>();
        foreach (var item in await db.HandedItems.Where(i => i.HandOverId == shift.Id).ToListAsync(cancel))
        {
            if (await hands.IsAsHandedAsync(shift, item, cancel))
            {
                await hands.HandAsync(item.Kind, item.ObjectId, from, cancel);
                back.Add(item.Kind);
            }
            else
            {
                item.Stay();
            }
        }

        var now = clock.GetUtcNow().UtcDateTime;
        shift.TakeBack(now);
        db.Audit(actor, Act, shift.Id, now, ShiftWords.Count(back).ToString());
        await db.SaveChangesAsync(cancel);
        return back.Count;
    }
}
