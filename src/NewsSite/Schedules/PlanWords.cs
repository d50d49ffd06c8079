using NewsSite.Core.Schedules;

namespace NewsSite.Schedules;

/// <summary>What the desk calls planned acts.</summary>
public static class PlanWords
{
    public static string Of(PlannedKind kind) =>
        kind switch
        {
            PlannedKind.Banner => "Raise banner",
            PlannedKind.Lead => "Make lead story",
            _ => kind.ToString(),
        };

    public static string Of(PlannedAct plan) =>
        plan.State switch
        {
            PlanState.Failed => "Not done",
            PlanState.GivenUp => "Given up",
            PlanState.Done => "Done",
            _ => "Planned",
        };

    public static string CssOf(PlannedAct plan) =>
        plan.State switch
        {
            PlanState.Failed => "state-withdrawn",
            PlanState.Done => "state-ok",
            PlanState.Waiting => "state-scheduled",
            _ => "",
        };
}
