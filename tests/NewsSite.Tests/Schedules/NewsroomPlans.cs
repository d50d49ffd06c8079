using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Schedules;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Schedules;

/// <summary>Plans as an editor makes them, and a look at what became of them.</summary>
internal static class NewsroomPlans
{
    public static readonly PlanDetails Withdrawal = new() { Reason = "It was not so." };

    public static PlanDetails Banner(string text) =>
        new()
        {
            BannerText = text,
            Languages = ["en"],
            Minutes = 60,
        };

    /// <returns>The plan, which is there.</returns>
    public static async Task<PlannedAct> PlanAsync(
        this Newsroom newsroom,
        Account editor,
        PlannedKind kind,
        Guid? articleId,
        PlanDetails details,
        DateTime at
    )
    {
        var problems = await newsroom.ExecuteAsAsync<PlanAct, IReadOnlyList<Problem>>(
            editor,
            u => u.ExecuteAsync(kind, articleId, details, PlannedTime.InUtc(at), default)
        );
        Assert.Empty(problems);
        return await newsroom.AskAsync(db =>
            db.PlannedActs.AsNoTracking().OrderByDescending(p => p.PlannedAt).ThenByDescending(p => p.Id).FirstAsync()
        );
    }

    public static async Task<PlannedAct> ScheduleAsync(this Newsroom newsroom, Account editor, Guid id, DateTime at)
    {
        Assert.Empty(
            await newsroom.ExecuteAsAsync<ScheduleArticle, IReadOnlyList<Problem>>(
                editor,
                u => u.ExecuteAsync(id, at, default)
            )
        );
        return await newsroom.AskAsync(db => db.PlannedActs.AsNoTracking().SingleAsync(p => p.ArticleId == id));
    }

    public static Task<PlannedAct> PlanAsync(this Newsroom newsroom, Guid id) =>
        newsroom.AskAsync(db => db.PlannedActs.AsNoTracking().SingleAsync(p => p.Id == id));

    /// <summary>Waits until the site has done it, or found that it cannot.</summary>
    public static async Task<PlannedAct> EndOfAsync(this Newsroom newsroom, Guid id)
    {
        await Eventually.TrueAsync(async () => (await newsroom.PlanAsync(id)).State != PlanState.Waiting);
        return await newsroom.PlanAsync(id);
    }

    public static async Task SaveAsync(this Newsroom newsroom, Guid id, ArticleContent content)
    {
        var number = (await newsroom.ArticleAsync(id)).LatestNumber;
        Assert.IsType<SaveOutcome.Saved>(
            await newsroom.ExecuteAsync<SaveArticle, SaveOutcome>(u =>
                u.ExecuteAsync(id, number, content, RevisionReason.Saved, default)
            )
        );
    }
}
