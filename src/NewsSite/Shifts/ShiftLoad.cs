using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.HandOver;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shifts;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;
using NewsSite.Tasks;

namespace NewsSite.Shifts;

/// <summary>What the actor carries at the end of a shift, and what of it a colleague could go on with.</summary>
public sealed class ShiftLoad(NewsDb db, CurrentActor actor, HandPlan plans)
{
    /// <summary>Colleagues who may do everything that a shift carries, by name.</summary>
    public IQueryable<Account> Heirs =>
        db
            .Users.ColleaguesWhoWrite()
            .Where(a => a.Id != actor.AccountId && (a.Role == Role.Editor || a.Role == Role.Admin));

    /// <summary>All of it, kind by kind.</summary>
    public async Task<IReadOnlyList<(HandedKind Kind, Guid Id)>> ReadAsync(CancellationToken cancel)
    {
        var me = actor.AccountId!.Value;
        var tasks = await db.Tasks.Open().Where(t => t.ForId == me).Select(t => t.Id).ToListAsync(cancel);
        var reviews = await db.Articles.AskedToReview(me).Select(a => a.Id).ToListAsync(cancel);
        var planned = await db.PlannedActs.Open().Where(p => p.PlannedById == me).Select(p => p.Id).ToListAsync(cancel);
        var stories = await db.UnpublishedOf(me).Select(a => a.Id).ToListAsync(cancel);
        return
        [
            .. tasks.Select(id => (HandedKind.Task, id)),
            .. reviews.Select(id => (HandedKind.Review, id)),
            .. planned.Select(id => (HandedKind.Plan, id)),
            .. stories.Select(id => (HandedKind.Story, id)),
        ];
    }

    /// <summary>Whether the part of the paper that a colleague works on covers it.</summary>
    public async Task<bool> IsCoveredAsync(Account heir, HandedKind kind, Guid id, CancellationToken cancel)
    {
        var eyes = new CurrentActor();
        eyes.Become(heir);
        var stories = db.ArticlesInCareOf(eyes);
        return kind switch
        {
            HandedKind.Task => await db.Tasks.AnyAsync(
                t => t.Id == id && (t.ArticleId == null || stories.Any(a => a.Id == t.ArticleId)),
                cancel
            ),
            HandedKind.Plan => await plans.MayAsync(
                heir,
                await db.PlannedActs.AsNoTracking().SingleAsync(p => p.Id == id, cancel),
                cancel
            ),
            _ => await stories.AnyAsync(a => a.Id == id, cancel),
        };
    }
}
