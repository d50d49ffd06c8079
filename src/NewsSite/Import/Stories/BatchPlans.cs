using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Import.Stories;

/// <summary>Keeps the schedule in step with the imported stories of one batch.</summary>
internal sealed class BatchPlans
{
    private readonly CurrentActor _actor;
    private readonly DateTime _now;
    private readonly Dictionary<Guid, PlannedAct> _open;

    private BatchPlans(CurrentActor actor, DateTime now, Dictionary<Guid, PlannedAct> open) =>
        (_actor, _now, _open) = (actor, now, open);

    /// <summary>Plans of stories that the newsroom knows follow them at once; the caller saves.</summary>
    public static async Task<BatchPlans> OpenAsync(
        NewsDb db,
        CurrentActor actor,
        TimeProvider clock,
        IReadOnlyList<RevisedStory> stories,
        CancellationToken cancel
    )
    {
        var known = stories.Where(s => !s.IsNew).ToDictionary(s => s.Article.Id, s => s.Article);
        var open =
            known.Count == 0
                ? []
                : await db
                    .PlannedActs.Open()
                    .Where(p => p.Kind == PlannedKind.Publish || p.Kind == PlannedKind.Update)
                    .Where(p => known.Keys.Contains(p.ArticleId!.Value))
                    .ToDictionaryAsync(p => p.ArticleId!.Value, cancel);
        var plans = new BatchPlans(actor, clock.GetUtcNow().UtcDateTime, open);
        foreach (var (id, plan) in open)
        {
            plans.Follow(plan, known[id]);
        }

        return plans;
    }

    /// <returns>A plan to be stored after its story; null when there is none, or it is known.</returns>
    public PlannedAct? NewPlanFor(RevisedStory story) =>
        story.Article is { ScheduledFor: { } at, ScheduledNumber: { } number } && !_open.ContainsKey(story.Article.Id)
            ? PlannedAct.Plan(
                PlannedKind.Publish,
                story.Article.Id,
                new() { Number = number },
                PlannedTime.InUtc(at),
                _actor.AccountId,
                _actor.Name,
                _now
            )
            : null;

    private void Follow(PlannedAct plan, Article article)
    {
        if (article is { ScheduledFor: { } at, ScheduledNumber: { } number })
        {
            // An import that says nothing of a moment leaves it, and whoever answers for it.
            if (at != plan.DueAt)
            {
                var details = plan.Details with { Number = number };
                plan.Replan(plan.Kind, details, PlannedTime.InUtc(at), _actor.AccountId, _actor.Name, _now);
            }
        }
        else
        {
            plan.GiveUp("The story was published by an import before.", _now);
        }
    }
}
