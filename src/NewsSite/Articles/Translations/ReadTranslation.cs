using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>A translation with its original beside it.</summary>
/// <param name="SeesOriginal">Whether the actor may open the original on the desk; otherwise they read what readers have.</param>
public sealed record TranslationAtHand(
    Article Original,
    Revision Source,
    Revision Target,
    TranslationSheet Sheet,
    bool SeesOriginal
);

/// <summary>Reads a translation for whoever works on it.</summary>
public sealed class ReadTranslation(NewsDb db, CurrentActor actor, ReadSheet sheets)
{
    /// <param name="translation">The actor may see it.</param>
    /// <param name="sourceNumber">Revision of the original that was shown before; null for the words that translations follow.</param>
    /// <returns>Null where it is no translation, or its original is neither on this desk nor before readers.</returns>
    public async Task<TranslationAtHand?> ExecuteAsync(
        Article translation,
        Revision target,
        int? sourceNumber,
        CancellationToken cancel
    )
    {
        var original = await db
            .ArticlesReadableBy(actor)
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == translation.TranslationOf, cancel);
        if (original is null)
        {
            return null;
        }

        var sees = await db.ArticlesVisibleTo(actor).AnyAsync(a => a.Id == original.Id, cancel);
        var source = await SourceAsync(original, sourceNumber, sees, cancel);
        return new(original, source, target, await sheets.ExecuteAsync(translation, source, target, cancel), sees);
    }

    /// <summary>Whoever may not open it on the desk reads no other words of it than readers have, or had.</summary>
    private async Task<Revision> SourceAsync(Article original, int? number, bool sees, CancellationToken cancel)
    {
        var shown = await db
            .Revisions.AsNoTracking()
            .SingleOrDefaultAsync(
                r =>
                    r.ArticleId == original.Id
                    && r.Number == number
                    && (
                        sees
                        || db.VersionMarks.Any(m =>
                            m.ArticleId == original.Id
                            && m.Number == number
                            && (
                                m.Kind == VersionKind.Published
                                || m.Kind == VersionKind.Updated
                                || m.Kind == VersionKind.Corrected
                            )
                        )
                    ),
                cancel
            );
        return shown ?? await db.RevisionAsync(original.Id, original.NumberToTranslate, cancel);
    }
}
