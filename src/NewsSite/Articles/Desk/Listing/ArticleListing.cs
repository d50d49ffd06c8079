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

    private IQueryable<WorkingCopy> Matching(ArticleFilter filter)
    {
        var copies =
            from article in db.ArticlesVisibleTo(actor)
            join revision in db.Revisions
                on new { article.Id, Number = article.LatestNumber } equals new
                {
                    Id = revision.ArticleId,
                    revision.Number,
                }
            select new WorkingCopy { Article = article, Revision = revision };
        copies = OfState(copies, filter);
        copies = OfKind(copies, filter);
        return WithText(copies, filter.Text?.Trim());
    }

    private IQueryable<WorkingCopy> OfState(IQueryable<WorkingCopy> copies, ArticleFilter filter)
    {
        var me = actor.AccountId;
        copies = filter.State is { } state ? copies.Where(c => c.Article.State == state) : copies;
        return filter.Mine ? copies.Where(c => c.Article.OwnerId == me) : copies;
    }

    private static IQueryable<WorkingCopy> OfKind(IQueryable<WorkingCopy> copies, ArticleFilter filter)
    {
        copies = filter.Section is { } section ? copies.Where(c => c.Revision.Content.SectionId == section) : copies;
        copies = string.IsNullOrEmpty(filter.Format)
            ? copies
            : copies.Where(c => c.Revision.Content.Format == filter.Format);
        return string.IsNullOrEmpty(filter.Language)
            ? copies
            : copies.Where(c => c.Revision.Content.Language == filter.Language);
    }

    private static IQueryable<WorkingCopy> WithText(IQueryable<WorkingCopy> copies, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return copies;
        }

        // The store folds only the letters of English; other scripts are tried in the cases a headline can have.
        var (lower, upper) = (text.ToLowerInvariant(), text.ToUpperInvariant());
        var capital = upper[..1] + lower[1..];
        var pattern = LikePattern.Containing(text);
        return copies.Where(c =>
            EF.Functions.Like(c.Revision.Content.Headline, pattern, LikePattern.Escape)
            || c.Revision.Content.Headline.Contains(lower)
            || c.Revision.Content.Headline.Contains(capital)
            || c.Revision.Content.Headline.Contains(upper)
            || c.Revision.Content.Slug.Contains(lower)
        );
    }

    private Task<List<ArticleRow>> RowsAsync(IQueryable<WorkingCopy> found, int page, CancellationToken cancel) =>
        found
            .OrderByDescending(c => c.Article.ChangedAt)
            .ThenByDescending(c => c.Article.Id)
            .Skip((page - 1) * RowsPerPage)
            .Take(RowsPerPage)
            .Select(c => new ArticleRow(
                c.Article.Id,
                c.Revision.Content.Headline,
                c.Article.State,
                c.Article.LiveNumber != null && c.Article.LatestNumber > c.Article.LiveNumber,
                c.Article.ScheduledFor,
                db.Users.Where(u => u.Id == c.Article.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                c.Revision.Content.SectionId,
                c.Revision.Content.Language,
                c.Revision.Content.Format,
                c.Article.ChangedAt,
                c.Revision.Content.Body
            ))
            .ToListAsync(cancel);

    private sealed class WorkingCopy
    {
        public required Article Article { get; init; }
        public required Revision Revision { get; init; }
    }
}
