using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Reviews;
using NewsSite.Articles.RollingBack;
using NewsSite.Banners;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Core.Schedules;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Schedules;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>A story goes before readers, or readers get changed words of it. The words are those of when it was planned.</summary>
internal sealed class PlannedPublication(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    ArticleChecks checks,
    SecondEyes eyes,
    LivePointer live,
    RaiseBanner banners
) : IPlannable
{
    public IReadOnlyList<PlannedKind> Kinds { get; } = [PlannedKind.Publish, PlannedKind.Update];

    public Task<bool> IsInCareAsync(PlannedAct plan, CancellationToken cancel) =>
        db.ArticlesInCareOf(actor).AnyAsync(a => a.Id == plan.ArticleId, cancel);

    public async Task<IReadOnlyList<Problem>> FindProblemsAsync(PlannedAct plan, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == plan.ArticleId, cancel);
        if (NumberOf(plan, article) is not { } number)
        {
            return
            [
                new(
                    "schedule.words-changed",
                    "Words were saved since. Schedule the story from its own page, and see which words readers will get."
                ),
            ];
        }

        var content = (await db.RevisionAsync(article.Id, number, cancel)).Content;
        return
        [
            .. (await checks.FindAsync(article, content, cancel)).Where(p => p.Blocks),
            .. await eyes.ProblemAsync(article, number, content, cancel) is { } unseen ? new[] { unseen } : [],
            .. BannerProblems(plan, article, content),
        ];
    }

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(PlannedAct plan, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == plan.ArticleId, cancel);
        if (article.ScheduledNumber is not { } number)
        {
            return [new("schedule.nothing", "The story has no words that wait for this moment.")];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var content = (await db.RevisionAsync(article.Id, number, cancel)).Content;
        var liveBefore = article.LiveNumber;
        article.Publish(number, now);
        await live.MoveAsync(article, content, now, cancel);
        var act = liveBefore is null ? StoryActs.Published : StoryActs.Updated;
        db.Audit(actor, act, article.Id, now, LiveChange.Of(liveBefore, number), $"Scheduled for {plan.DueAt:u}");
        return plan.Details.BannerText is null ? [] : banners.Stage(BannerOf(plan, article, content), now);
    }

    public async Task FollowAsync(PlannedAct plan, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == plan.ArticleId, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (plan.IsOpen && NumberOf(plan, article) is { } number)
        {
            article.Schedule(number, plan.DueAt, now);
        }
        else
        {
            article.Unschedule(now);
        }
    }

    /// <summary>
    /// While it waits, the story knows which words are meant: anonymising may have replaced them. Once it was given up
    /// nobody keeps those words fit for readers, so only the latest can be meant.
    /// </summary>
    private static int? NumberOf(PlannedAct plan, Article article) =>
        plan.Details.Number == article.LatestNumber ? article.LatestNumber
        : plan.IsOpen ? article.ScheduledNumber
        : null;

    private IEnumerable<Problem> BannerProblems(PlannedAct plan, Article article, ArticleContent content) =>
        plan.Details.BannerText is null
            ? []
            : banners.ProblemsOf(BannerOf(plan, article, content)).Select(p => p with { Field = "BannerText" });

    private static BannerDraft BannerOf(PlannedAct plan, Article article, ArticleContent content) =>
        new(plan.Details.BannerText!, article.Id, [content.Language], Banner.LastsByDefault);
}
