using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Fixes the moment at which a story's present words go before readers, in place of those they have until then.</summary>
public sealed class ScheduleArticle(NewsDb db, CurrentActor actor, PlanAct plan)
{
    /// <param name="at">UTC; in the future.</param>
    /// <returns>Empty when scheduled. Otherwise what must be mended first; nothing was changed.</returns>
    public Task<IReadOnlyList<Problem>> ExecuteAsync(Guid id, DateTime at, CancellationToken cancel) =>
        ExecuteAsync(id, PlannedTime.InUtc(at), null, cancel);

    /// <param name="bannerText">Raised with it; null or blank for no banner.</param>
    /// <param name="overruleReason">As in <see cref="PublishArticle"/>.</param>
    /// <inheritdoc cref="ExecuteAsync(Guid, DateTime, CancellationToken)" />
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        Guid id,
        PlannedTime time,
        string? bannerText,
        CancellationToken cancel,
        string overruleReason = ""
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var article = await db.ArticlesInCareOf(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null)
        {
            return [ArticleProblems.NotThere];
        }

        if (article is { IsLive: true, HasUnpublishedChanges: false })
        {
            return [new("schedule.nothing-new", "Readers have the latest words already. Change the story first.")];
        }

        var details = new PlanDetails
        {
            Number = article.LatestNumber,
            BannerText = string.IsNullOrWhiteSpace(bannerText) ? null : bannerText.Trim(),
        };
        var kind = article.IsLive ? PlannedKind.Update : PlannedKind.Publish;
        var problems = await plan.ExecuteAsync(kind, id, details, time, cancel, overruleReason);
        await transaction.CommitAsync(cancel);
        return problems;
    }
}
