using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Banners;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Dashboard;

/// <summary>What waits for the person at the desk, and what readers see now.</summary>
public sealed class DashboardBoard(NewsDb db, CurrentActor actor, TimeProvider clock)
{
    private const int Shown = 10;

    public Task<List<DashboardStory>> DraftsOfMineAsync(CancellationToken cancel) =>
        StoriesAsync(
            db.Articles.Where(a => a.State == ArticleState.Draft && a.OwnerId == actor.AccountId)
                .OrderByDescending(a => a.ChangedAt),
            "",
            cancel
        );

    /// <summary>For editors what they are to review; for authors what they handed in.</summary>
    public Task<List<DashboardStory>> InReviewAsync(CancellationToken cancel) =>
        StoriesAsync(db.ArticlesVisibleTo(actor).InReview().OrderBy(a => a.SubmittedAt), "/review", cancel);

    /// <summary>What can go before readers as soon as somebody decides.</summary>
    public Task<List<DashboardStory>> ApprovedAsync(CancellationToken cancel) =>
        StoriesAsync(
            db.ArticlesVisibleTo(actor).Where(a => a.State == ArticleState.Approved).OrderBy(a => a.ChangedAt),
            "/publish",
            cancel
        );

    public Task<List<Banner>> BannersNowAsync(CancellationToken cancel) =>
        db.Banners.AsNoTracking().ShownAt(clock.GetUtcNow().UtcDateTime).ToListAsync(cancel);

    public Task<List<PublishedArticle>> JustPublishedAsync(CancellationToken cancel) =>
        db.PublishedArticles.AsNoTracking().NewestFirst().Take(Shown).ToListAsync(cancel);

    /// <param name="page">Which of a story's pages one goes on with; empty for the editor.</param>
    private Task<List<DashboardStory>> StoriesAsync(
        IQueryable<Article> articles,
        string page,
        CancellationToken cancel
    ) =>
        articles
            .Take(Shown)
            .Select(article => new DashboardStory(
                article.Id,
                page,
                db.Revisions.Where(r => r.ArticleId == article.Id && r.Number == article.LatestNumber)
                    .Select(r => r.Content.Headline)
                    .Single(),
                db.Users.Where(u => u.Id == article.OwnerId).Select(u => u.DisplayName).SingleOrDefault(),
                article.ChangedAt
            ))
            .ToListAsync(cancel);
}

/// <param name="Page">As in the board's lists.</param>
/// <param name="Owner">Null for stories that were imported.</param>
public sealed record DashboardStory(Guid Id, string Page, string Headline, string? Owner, DateTime ChangedAt)
{
    public string Address => $"/desk/articles/{Id}{Page}";
}
