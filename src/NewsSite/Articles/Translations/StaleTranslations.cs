using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>How much of translations somebody has to look at, since their originals changed.</summary>
public sealed class StaleTranslations(NewsDb db, CurrentActor actor, ReadSheet sheets)
{
    private const int Shown = 10;

    /// <summary>Older ones are on the pages of their stories.</summary>
    private const int LookedThrough = 50;

    /// <param name="ids">Of any stories, as many as a page shows.</param>
    /// <returns>Those that are translations with something to look at.</returns>
    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var translations = await db
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id) && a.TranslationOf != null)
            .Join(db.Articles, a => a.TranslationOf, o => (Guid?)o.Id, (a, o) => new { Translation = a, Original = o })
            .ToListAsync(cancel);
        var seen = await SeenAsync([.. translations.Select(found => found.Translation.Id)], cancel);
        var counts = new Dictionary<Guid, int>();
        foreach (var (translation, original) in translations.Select(found => (found.Translation, found.Original)))
        {
            // Where all was seen as of these very words, they need not be read.
            var numbers = seen[(translation.Id, original.Id)].ToList();
            if (numbers is [var number] && number == original.NumberToTranslate)
            {
                continue;
            }

            if (await CountAsync(translation, original, cancel) is > 0 and var stale)
            {
                counts.Add(translation.Id, stale);
            }
        }

        return counts;
    }

    /// <summary>The actor's own, those with the newest originals first.</summary>
    public async Task<IReadOnlyList<StaleTranslation>> OfMineAsync(CancellationToken cancel)
    {
        var mine = await db
            .Articles.AsNoTracking()
            .Where(a => a.OwnerId == actor.AccountId && a.TranslationOf != null && a.State != ArticleState.Withdrawn)
            .Join(
                db.Articles,
                a => a.TranslationOf,
                o => (Guid?)o.Id,
                (a, o) =>
                    new
                    {
                        a.Id,
                        a.LatestNumber,
                        o.ChangedAt,
                    }
            )
            .OrderByDescending(found => found.ChangedAt)
            .Take(LookedThrough)
            .Join(
                db.Revisions,
                found => new { found.Id, Number = found.LatestNumber },
                r => new { Id = r.ArticleId, r.Number },
                (found, r) =>
                    new
                    {
                        found.Id,
                        found.ChangedAt,
                        r.Content.Headline,
                    }
            )
            .ToListAsync(cancel);
        var counts = await CountAsync([.. mine.Select(m => m.Id)], cancel);
        return
        [
            .. mine.Where(m => counts.ContainsKey(m.Id))
                .OrderByDescending(m => m.ChangedAt)
                .Take(Shown)
                .Select(m => new StaleTranslation(m.Id, m.Headline, counts[m.Id])),
        ];
    }

    /// <returns>By translation and original, the revisions of the original that its parts were seen in.</returns>
    private async Task<ILookup<(Guid, Guid), int>> SeenAsync(List<Guid> ids, CancellationToken cancel) =>
        (
            await db
                .TranslationPairs.Where(p => ids.Contains(p.TranslationId))
                .Select(p => new
                {
                    p.TranslationId,
                    p.OriginalId,
                    p.SeenNumber,
                })
                .Distinct()
                .ToListAsync(cancel)
        ).ToLookup(p => (p.TranslationId, p.OriginalId), p => p.SeenNumber);

    private async Task<int> CountAsync(Article translation, Article original, CancellationToken cancel)
    {
        var source = await db.RevisionAsync(original.Id, original.NumberToTranslate, cancel);
        var target = await db.RevisionAsync(translation.Id, translation.LatestNumber, cancel);
        return (await sheets.ExecuteAsync(translation, source, target, cancel)).Stale;
    }
}

/// <param name="Stale">How many of its parts somebody has to look at.</param>
public sealed record StaleTranslation(Guid Id, string Headline, int Stale);
