using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.HandOver;
using NewsSite.Core.Shifts;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Tasks;

namespace NewsSite.Shifts;

/// <summary>Puts things of a shift into other hands, each by the act that it has of its own. Saved by the caller.</summary>
public sealed class ShiftHands(NewsDb db, ChangeTask tasks, HandPlan plans, HandReview reviews, HandStory stories)
{
    public async Task HandAsync(HandedKind kind, Guid id, Account to, CancellationToken cancel)
    {
        switch (kind)
        {
            case HandedKind.Task:
                tasks.HandWithShift(await db.Tasks.SingleAsync(t => t.Id == id, cancel), to.Id);
                break;
            case HandedKind.Plan:
                plans.Hand(await db.PlannedActs.SingleAsync(p => p.Id == id, cancel), to.Id, to.DisplayName);
                break;
            case HandedKind.Review:
                await reviews.HandAsync(await db.Articles.SingleAsync(a => a.Id == id, cancel), to.Id, cancel);
                break;
            default:
                await stories.HandAsync(await db.Articles.SingleAsync(a => a.Id == id, cancel), to.Id, cancel);
                break;
        }
    }

    /// <summary>Whether nobody has done anything with it since it was handed over.</summary>
    public Task<bool> IsAsHandedAsync(ShiftHandOver shift, HandedItem item, CancellationToken cancel)
    {
        var (id, to, at) = (item.ObjectId, shift.ToId, shift.At);
        return item.Kind switch
        {
            HandedKind.Task => db.Tasks.Open().AnyAsync(t => t.Id == id && t.ForId == to, cancel),
            // Whoever sets another moment has made it theirs.
            HandedKind.Plan => db
                .PlannedActs.Open()
                .AnyAsync(p => p.Id == id && p.PlannedById == to && p.PlannedAt <= at, cancel),
            HandedKind.Review => db.Articles.AskedToReview(to).AnyAsync(a => a.Id == id && a.SubmittedAt <= at, cancel),
            _ => db.Articles.AnyAsync(a => a.Id == id && a.OwnerId == to && a.ChangedAt <= at, cancel),
        };
    }
}
