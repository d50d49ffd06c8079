using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>A story takes the top of its home page at its moment.</summary>
internal sealed class PlannedLead(NewsDb db, CurrentActor actor, MakeLeadStory makeLead) : IPlannable
{
    public IReadOnlyList<PlannedKind> Kinds { get; } = [PlannedKind.Lead];

    public Task<bool> IsInCareAsync(PlannedAct plan, CancellationToken cancel) =>
        db.ArticlesInCareOf(actor).AnyAsync(a => a.Id == plan.ArticleId, cancel);

    public async Task<IReadOnlyList<Problem>> FindProblemsAsync(PlannedAct plan, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == plan.ArticleId, cancel);
        return article.IsLiveBy(plan.DueAt)
            ? []
            :
            [
                new(
                    "lead.not-live",
                    "Readers will not have this story at that moment. Publish it first, or schedule it for then."
                ),
            ];
    }

    public Task<IReadOnlyList<Problem>> ExecuteAsync(PlannedAct plan, CancellationToken cancel) =>
        makeLead.ExecuteAsync(plan.ArticleId!.Value, cancel);
}
