using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;

namespace NewsSite.Schedules;

/// <summary>What the desk calls planned acts.</summary>
public static class PlanWords
{
    public static Phrase Of(PlannedKind kind) =>
        kind switch
        {
            PlannedKind.Publish => (Phrase)"Publish",
            PlannedKind.Update => "Update",
            PlannedKind.Withdraw => "Withdraw",
            PlannedKind.Banner => "Raise banner",
            _ => "Make lead story",
        };

    public static Phrase Of(PlannedAct plan) =>
        plan.State switch
        {
            PlanState.Failed => (Phrase)"Not done",
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
