using Microsoft.EntityFrameworkCore;
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
    internal static async Task AuditPlanAsync(
        this NewsDb db,
        CurrentActor actor,
        string act,
        PlannedAct plan,
        DateTime now,
        AuditChange change,
        string detail,
        CancellationToken cancel
    )
    {
        if (!plan.IsPublication || act == Failed)
        {
            var words = WordsOf(plan, await db.HeadlineAsync(plan.ArticleId, cancel));
            db.Audit(actor, act, plan.Id, now, change, $"{words.TrimEnd('.')}. {detail}".TrimEnd());
            return;
        }

        var ofStory = act == GivenUp ? StoryUnscheduled : StoryScheduled;
        db.Audit(actor, ofStory, plan.ArticleId, now, change, detail);
    }

    public static string Written(DateTime at) => $"{at:u}";

    private static string WordsOf(PlannedAct plan, string headline) =>
        plan.Kind switch
        {
            PlannedKind.Banner => $"Raise the banner “{plan.Details.BannerText}”",
            PlannedKind.Withdraw => $"Withdraw “{headline}”: {plan.Details.Reason}",
            PlannedKind.Lead => $"Make “{headline}” the lead",
            _ => $"Publish “{headline}”",
        };

    private static async Task<string> HeadlineAsync(this NewsDb db, Guid? articleId, CancellationToken cancel) =>
        await db
            .Revisions.Where(r => r.ArticleId == articleId)
            .OrderByDescending(r => r.Number)
            .Select(r => r.Content.Headline)
            .FirstOrDefaultAsync(cancel)
        ?? "";
}
