using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Reviews;
using NewsSite.Articles.RollingBack;
using NewsSite.Banners;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Puts a story's latest revision before readers, with a breaking banner if one is given.</summary>
public sealed class PublishArticle(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    ArticleChecks checks,
    SecondEyes eyes,
    LivePointer live,
    RaiseBanner banners
)
{
    /// <param name="bannerText">At most <see cref="Banner.TextMaxLength"/> characters; null or blank raises no banner.</param>
    /// <param name="overruleReason">Why the editor publishes in spite of advice; kept in the record. May be empty.</param>
    /// <returns>Empty when published. Otherwise what must be mended first; nothing was changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        Guid id,
        string? bannerText,
        CancellationToken cancel,
        string overruleReason = ""
    )
    {
        // Of two stories that want one address at the same instant, each gets its own.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var article = await db.ArticlesInCareOf(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null)
        {
            return [ArticleProblems.NotThere];
        }

        var content = (await db.RevisionAsync(id, article.LatestNumber, cancel)).Content;
        var problems = await checks.FindAsync(article, content, cancel);
        var banner = StageBanner(article, content, bannerText);
        var unseen = await eyes.ProblemAsync(article, article.LatestNumber, content, cancel);
        if (
            problems.Where(p => p.Blocks).Concat(banner).Concat(unseen is null ? [] : [unseen]).ToList() is
            { Count: > 0 } blocking
        )
        {
            return blocking;
        }

        var liveBefore = article.LiveNumber;
        var now = clock.GetUtcNow().UtcDateTime;
        article.Publish(article.LatestNumber, now);
        await live.MoveAsync(article, content, now, cancel);
        var act = liveBefore is null ? StoryActs.Published : StoryActs.Updated;
        db.Audit(actor, act, id, now, LiveChange.Of(liveBefore, article.LiveNumber), overruleReason);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private IReadOnlyList<Problem> StageBanner(Article article, ArticleContent content, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var draft = new BannerDraft(text, article.Id, [content.Language], Banner.LastsByDefault);
        return [.. banners.Stage(draft, clock.GetUtcNow().UtcDateTime).Select(p => p with { Field = "BannerText" })];
    }
}
