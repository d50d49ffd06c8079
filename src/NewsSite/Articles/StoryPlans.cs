using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Schedules;

namespace NewsSite.Articles;

/// <summary>The plans of a story, when something else happens to it.</summary>
public sealed class StoryPlans(NewsDb db, TimeProvider clock, PlanNews news)
{
    /// <summary>Gives up the plans that have no point any more as the story stands now. Saved by the caller.</summary>
    public async Task SettleAsync(Article article, CancellationToken cancel)
    {
        var open = await db.PlannedActs.Open().Where(p => p.ArticleId == article.Id).ToListAsync(cancel);
        // The store may not know yet that one of them is being done.
        foreach (var plan in open.Where(p => p.IsOpen && IsPointless(p, article)))
        {
            plan.GiveUp("The story was published, withdrawn or rolled back before.", clock.GetUtcNow().UtcDateTime);
            await news.TellAsync(plan, cancel);
        }
    }

    /// <summary>What is planned for a story, in the order in which it will be done.</summary>
    public Task<List<PlannedAct>> OpenAsync(Guid articleId, CancellationToken cancel) =>
        db.PlannedActs.AsNoTracking().Open().Where(p => p.ArticleId == articleId).InOrder().ToListAsync(cancel);

    private static bool IsPointless(PlannedAct plan, Article article) =>
        plan.IsPublication
            ? article.ScheduledNumber is null
            : plan.Kind == PlannedKind.Withdraw && !article.IsLive && article.ScheduledNumber is null;
}
