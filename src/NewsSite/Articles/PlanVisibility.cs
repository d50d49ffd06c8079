using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

public static class PlanVisibility
{
    /// <summary>Plans about stories that the actor may look at, and their own; of banners without a story those who see the whole paper.</summary>
    public static IQueryable<PlannedAct> PlansVisibleTo(this NewsDb db, CurrentActor actor)
    {
        var (me, stories) = (actor.AccountId, db.ArticlesVisibleTo(actor));
        var seesAll = actor.Limits.IsNone && actor.May(Core.Accounts.Permission.ReadStories);
        return db.PlannedActs.Where(p =>
            (p.PlannedById != null && p.PlannedById == me)
            || (p.ArticleId == null ? seesAll : stories.Any(a => a.Id == p.ArticleId))
        );
    }
}
