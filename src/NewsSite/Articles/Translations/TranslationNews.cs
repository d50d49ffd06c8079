using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Core.Languages;
using NewsSite.Core.Notices;
using NewsSite.Data;
using NewsSite.Notices;

namespace NewsSite.Articles.Translations;

/// <summary>Tells whose translations follow a story that readers get other words of it. In the caller's save.</summary>
public sealed class TranslationNews(NewsDb db, ReadSheet sheets, TellColleagues tell)
{
    /// <summary>Once for each change: what was to look at before and is no news does not count. Call before the readers' row is written anew.</summary>
    /// <param name="original">It names the words that readers get as live already.</param>
    public async Task OriginalMovesAsync(Article original, CancellationToken cancel)
    {
        var translations = await db
            .Articles.AsNoTracking()
            .Where(a => a.TranslationOf == original.Id && a.OwnerId != null && a.State != ArticleState.Withdrawn)
            .ToListAsync(cancel);
        if (translations.Count == 0)
        {
            return;
        }

        var source = await db.RevisionAsync(original.Id, original.LiveNumber!.Value, cancel);
        var changed = await ChangedAsync(source, cancel);
        foreach (var translation in translations)
        {
            var target = await db.RevisionAsync(translation.Id, translation.LatestNumber, cancel);
            var sheet = await sheets.ExecuteAsync(translation, source, target, cancel);
            if (sheet.Rows.Count(r => r.IsStale && changed(r.Key!)) is > 0 and var stale)
            {
                await tell.ExecuteAsync(
                    [translation.OwnerId!.Value],
                    new(NoticeKind.OriginalChanged, $"/desk/articles/{translation.Id}/translation", translation.Id)
                    {
                        Said = Phrase.Counted(stale, "1 paragraph to look at", $"{stale} paragraphs to look at"),
                    },
                    cancel
                );
            }
        }
    }

    /// <returns>Whether a part says something else than readers have so far. Where they have nothing, all of it is news.</returns>
    private async Task<Func<string, bool>> ChangedAsync(Revision source, CancellationToken cancel)
    {
        var before = await db
            .PublishedArticles.Where(p => p.ArticleId == source.ArticleId)
            .Select(p => (int?)p.RevisionNumber)
            .SingleOrDefaultAsync(cancel);
        if (before is not { } number)
        {
            return _ => true;
        }

        var had = ReadSheet.Words(await db.RevisionAsync(source.ArticleId, number, cancel));
        var has = ReadSheet.Words(source);
        return key => had.GetValueOrDefault(key) != has.GetValueOrDefault(key);
    }
}
