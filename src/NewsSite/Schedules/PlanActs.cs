using NewsSite.Core.Audit;
using NewsSite.Core.Schedules;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Schedules;

/// <summary>What the record says of plans. The publication of a story is told as the story's.</summary>
public static class PlanActs
{
    public const string Made = "plan.made";
    public const string Moved = "plan.moved";
    public const string GivenUp = "plan.given-up";
    public const string Failed = "plan.failed";

    public const string StoryScheduled = "article.scheduled";
    public const string StoryUnscheduled = "article.unscheduled";

    /// <param name="change">The moment before and after, as the record writes it; empty for none.</param>
    internal static void AuditPlan(
        this NewsDb db,
        CurrentActor actor,
        string act,
        PlannedAct plan,
        DateTime now,
        AuditChange change,
        string detail
    )
    {
        if (!plan.IsPublication || act == Failed)
        {
            db.Audit(actor, act, plan.Id, now, change, $"{WordsOf(plan)}. {detail}".TrimEnd());
            return;
        }

        var ofStory = act == GivenUp ? StoryUnscheduled : StoryScheduled;
        db.Audit(actor, ofStory, plan.ArticleId, now, change, detail);
    }

    public static string Written(DateTime at) => $"{at:u}";

    private static string WordsOf(PlannedAct plan) =>
        plan.Kind switch
        {
            PlannedKind.Banner => $"Raise the banner “{plan.Details.BannerText}”",
            PlannedKind.Withdraw => $"Withdraw {plan.ArticleId}: {plan.Details.Reason}",
            PlannedKind.Lead => $"Make {plan.ArticleId} the lead",
            _ => $"Publish {plan.ArticleId}",
        };
}
