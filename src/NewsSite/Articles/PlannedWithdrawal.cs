using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>A story is taken from readers at its moment.</summary>
internal sealed class PlannedWithdrawal(NewsDb db, CurrentActor actor, WithdrawArticle withdraw) : IPlannable
{
    public IReadOnlyList<PlannedKind> Kinds { get; } = [PlannedKind.Withdraw];

    public Task<bool> IsInCareAsync(PlannedAct plan, CancellationToken cancel) =>
        db.ArticlesInCareOf(actor).AnyAsync(a => a.Id == plan.ArticleId, cancel);

    public async Task<IReadOnlyList<Problem>> FindProblemsAsync(PlannedAct plan, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == plan.ArticleId, cancel);
        return
        [
            .. WithdrawArticle.ProblemsOf(plan.Details.Reason ?? "", plan.Details.Redirect),
            .. article.IsLiveBy(plan.DueAt)
                ? []
                : new[] { new Problem("article.not-live", "Readers will not have this story at that moment.") },
        ];
    }

    public Task<IReadOnlyList<Problem>> ExecuteAsync(PlannedAct plan, CancellationToken cancel) =>
        withdraw.ExecuteAsync(plan.ArticleId!.Value, plan.Details.Reason ?? "", plan.Details.Redirect, cancel);
}
