using NewsSite.Core.Banners;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Banners;

/// <summary>A banner is raised at its moment, and stays from then on as long as was said.</summary>
internal sealed class PlannedBanner(NewsDb db, CurrentActor actor, RaiseBanner raise) : IPlannable
{
    public IReadOnlyList<PlannedKind> Kinds { get; } = [PlannedKind.Banner];

    public Task<bool> IsInCareAsync(PlannedAct plan, CancellationToken cancel) =>
        db.CoversAsync(actor.Limits, plan.ArticleId, plan.Details.Languages ?? [], cancel);

    public Task<IReadOnlyList<Problem>> FindProblemsAsync(PlannedAct plan, CancellationToken cancel) =>
        raise.FindProblemsAsync(DraftOf(plan), cancel);

    public Task<IReadOnlyList<Problem>> ExecuteAsync(PlannedAct plan, CancellationToken cancel) =>
        raise.ExecuteAsync(DraftOf(plan), cancel);

    public static PlanDetails DetailsOf(BannerDraft draft) =>
        new()
        {
            BannerText = draft.TidyText,
            Languages = draft.Languages,
            Minutes = (int)draft.Lasts.TotalMinutes,
        };

    private static BannerDraft DraftOf(PlannedAct plan) =>
        new(
            plan.Details.BannerText ?? "",
            plan.ArticleId,
            plan.Details.Languages ?? [],
            TimeSpan.FromMinutes(plan.Details.Minutes ?? 0)
        );
}
