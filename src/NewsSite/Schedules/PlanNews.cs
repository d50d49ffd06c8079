using NewsSite.Core.Notices;
using NewsSite.Core.Schedules;
using NewsSite.Notices;

namespace NewsSite.Schedules;

/// <summary>Tells whoever planned something that it was done, or that somebody gave it up.</summary>
public sealed class PlanNews(TellColleagues tell)
{
    /// <summary>In the caller's save.</summary>
    public Task TellAsync(PlannedAct plan, CancellationToken cancel) =>
        plan.PlannedById is { } planner
            ? tell.ExecuteAsync(
                NoticeKind.PlanEnded,
                [planner],
                $"/desk/schedule/{plan.Id}",
                plan.ArticleId,
                WordsOf(plan),
                cancel
            )
            : Task.CompletedTask;

    private static string WordsOf(PlannedAct plan) =>
        $"{PlanWords.Of(plan.Kind)}: {PlanWords.Of(plan).ToString().ToLowerInvariant()}. {plan.Outcome} {plan.Details.BannerText}".Trim();
}
