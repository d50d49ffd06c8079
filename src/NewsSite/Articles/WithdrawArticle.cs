using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.RollingBack;
using NewsSite.Core.Articles;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Takes a story from readers, who are told why or sent elsewhere.</summary>
public sealed class WithdrawArticle(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    PublishedArticleWriter writer,
    StoryPlans plans
)
{
    /// <param name="reason">Shown to readers who follow a link to the story.</param>
    /// <param name="redirect">Site path to send readers to instead; null or blank answers 410 with the reason.</param>
    /// <returns>Empty when withdrawn.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        Guid id,
        string reason,
        string? redirect,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var article = await db.ArticlesInCareOf(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null)
        {
            return [ArticleProblems.NotThere];
        }

        List<Problem> problems =
        [
            .. article.IsLive ? [] : new[] { new Problem("article.not-live", "Readers do not have this story.") },
            .. ProblemsOf(reason, redirect),
        ];
        if (problems.Count > 0)
        {
            return problems;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var liveBefore = article.LiveNumber;
        article.Withdraw(reason.Trim(), string.IsNullOrWhiteSpace(redirect) ? null : redirect.Trim(), now);
        await writer.RemoveAsync(id, cancel);
        await plans.SettleAsync(article, cancel);
        db.LeadStories.RemoveRange(await db.LeadStories.Where(l => l.ArticleId == id).ToListAsync(cancel));
        db.Raise(new ArticleWithdrawn(id, now));
        db.Audit(actor, StoryActs.Withdrawn, id, now, LiveChange.Of(liveBefore, null), Told(article));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    /// <summary>What readers of its address get from now on.</summary>
    private static string Told(Article article) =>
        article.WithdrawnRedirect is { } elsewhere
            ? $"{article.WithdrawnReason} Readers are sent to {elsewhere}"
            : article.WithdrawnReason!;

    internal static IEnumerable<Problem> ProblemsOf(string reason, string? redirect)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            yield return new(
                "withdrawal.reason-missing",
                "Say why the story is withdrawn. Readers will see it.",
                "Reason"
            );
        }

        if (!string.IsNullOrWhiteSpace(redirect) && !IsSitePath(redirect.Trim()))
        {
            yield return new(
                "withdrawal.redirect-not-here",
                "Send readers to a page of this site, such as /en/stories/the-new-story.",
                "Redirect"
            );
        }
    }

    private static bool IsSitePath(string path) =>
        path.StartsWith('/')
        && !path.StartsWith("//", StringComparison.Ordinal)
        && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Any(char.IsControl);
}
