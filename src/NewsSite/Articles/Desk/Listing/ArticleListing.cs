using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk.Listing;

/// <summary>The stories a person may see, newest change first.</summary>
public sealed class ArticleListing(NewsDb db, CurrentActor actor)
{
    public const int RowsPerPage = 50;

    private const int MostPages = 10_000;

    /// <param name="page">From 1; too high shows the last.</param>
    public async Task<ArticleRows> ReadAsync(ArticleFilter filter, int page, CancellationToken cancel)
    {
        var found = Matching(filter);
        var total = await found.CountAsync(cancel);
        var pages = Math.Max(1, (total + RowsPerPage - 1) / RowsPerPage);
        page = Math.Clamp(page, 1, Math.Min(pages, MostPages));
        return new ArticleRows(await RowsAsync(found, page, cancel), total, page, pages);
    }

    private IQueryable<Article> Matching(ArticleFilter filter)
    {
        var me = actor.AccountId;
        var articles = db.ArticlesVisibleTo(actor);
        articles = filter.State is { } state ? articles.Where(a => a.State == state) : articles;
        articles = filter.Mine ? articles.Where(a => a.OwnerId == me) : articles;
        articles = OfKind(articles, filter);
        return WithText(articles, filter.Text?.Trim());
    }

    private static IQueryable<Article> OfKind(IQueryable<Article> articles, ArticleFilter filter)
    {
        articles = filter.Section is { } section ? articles.Where(a => a.LatestSectionId == section) : articles;
        articles = string.IsNullOrEmpty(filter.Format)
            ? articles
            : articles.Where(a => a.LatestFormat == filter.Format);
        return string.IsNullOrEmpty(filter.Language)
            ? articles
            : articles.Where(a => a.LatestLanguage == filter.Language);
    }

    private IQueryable<Article> WithText(IQueryable<Article> articles, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return articles;
        }

        // The store folds only the letters of English; other scripts are tried in the cases a headline can have.
        var (lower, upper) = (text.ToLowerInvariant(), text.ToUpperInvariant());
        var capital = upper[..1] + lower[1..];
        var pattern = LikePattern.Containing(text);
        var saying = db.Revisions.Where(r =>
            EF.Functions.Like(r.Content.Headline, pattern, LikePattern.Escape)
            || r.Content.Headline.Contains(lower)
            || r.Content.Headline.Contains(capital)
            || r.Content.Headline.Contains(upper)
            || r.Content.Slug.Contains(lower)
        );
        return articles.Where(a => saying.Any(r => r.ArticleId == a.Id && r.Number == a.LatestNumber));
    }

    private Task<List<ArticleRow>> RowsAsync(IQueryable<Article> found, int page, CancellationToken cancel)
    {
        var shown = InOrder(found).Skip((page - 1) * RowsPerPage).Take(RowsPerPage);
        return (
            from article in shown
            join revision in db.Revisions
                on new { article.Id, Number = article.LatestNumber } equals new
                {
                    Id = revision.ArticleId,
                    revision.Number,
                }
            orderby article.ChangedAt descending, article.Id descending
            select new ArticleRow(
                article.Id,
                revision.Content.Headline,
                article.State,
                article.LiveNumber != null && article.LatestNumber > article.LiveNumber,
                article.ScheduledFor,
                db.Users.Where(u => u.Id == article.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                revision.Content.SectionId,
                revision.Content.Language,
                revision.Content.Format,
                article.ChangedAt,
                revision.Content.Body
            )
        ).ToListAsync(cancel);
    }

    private static IQueryable<Article> InOrder(IQueryable<Article> articles) =>
        articles.OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id);
}
