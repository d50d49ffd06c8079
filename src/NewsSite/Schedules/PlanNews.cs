using NewsSite.Core.Languages;
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
                [planner],
                new(NoticeKind.PlanEnded, $"/desk/schedule/{plan.Id}", plan.ArticleId)
                {
                    Said = SaidOf(plan),
                    Text = plan.Details.BannerText ?? "",
                },
                cancel
            )
            : Task.CompletedTask;

    private static Phrase SaidOf(PlannedAct plan)
    {
        var (kind, state) = (PlanWords.Of(plan.Kind), PlanWords.Of(plan));
        return plan.Outcome.IsEmpty ? (Phrase)$"{kind}: {state}." : (Phrase)$"{kind}: {state}. {plan.Outcome}";
    }
}
