using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Shifts;

/// <summary>A shift that was handed over is taken back, as whoever handed it over could have done.</summary>
internal sealed class RollBackShift(NewsDb db, TakeBackShift takeBack) : IRollBack
{
    public IReadOnlyList<string> Acts { get; } = [HandOverShift.Act];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var shift = await db.ShiftHandOvers.SingleAsync(s => s.Id == entry.ObjectId, cancel);
        if (shift.TakenBackAt is null)
        {
            await takeBack.TakeBackAsync(shift, cancel);
        }

        return [];
    }
}
