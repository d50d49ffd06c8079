using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;

namespace NewsSite.Articles.Desk.Histories;

/// <summary>Every save of a story without its words.</summary>
public sealed class ReadHistory(NewsDb db)
{
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<HistorySave>> ExecuteAsync(Guid articleId, CancellationToken cancel)
    {
        var marks = await db
            .VersionMarks.AsNoTracking()
            .Where(m => m.ArticleId == articleId)
            .GroupBy(m => m.Number)
            .ToDictionaryAsync(g => g.Key, g => (IReadOnlyList<VersionMark>)g.ToList(), cancel);
        var saves = await (
            from r in db.Revisions
            where r.ArticleId == articleId
            join account in db.Users on r.AuthorId equals (Guid?)account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby r.Number descending
            select new
            {
                r.Number,
                r.CreatedAt,
                By = (string?)account!.DisplayName,
                r.Reason,
            }
        ).ToListAsync(cancel);
        return
        [
            .. saves.Select(s => new HistorySave(
                s.Number,
                s.CreatedAt,
                s.By,
                s.Reason,
                marks.GetValueOrDefault(s.Number, [])
            )),
        ];
    }
}
