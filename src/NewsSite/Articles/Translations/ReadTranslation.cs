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
        var original = await db.ArticlesReadableBy(actor)
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == translation.TranslationOf, cancel);
        if (original is null)
        {
            return null;
        }

        var sees = await db.ArticlesVisibleTo(actor).AnyAsync(a => a.Id == original.Id, cancel);
        var hidden = sees ? 0 : await HiddenAsync(original, cancel);
        var source = await SourceAsync(original, sourceNumber, hidden, sees, cancel);
        var sheet = await sheets.ExecuteAsync(translation, source, target, cancel);
        return new(original, source, target, hidden > 0 ? sheet.WithoutEarlierWords() : sheet, sees);
    }

    /// <summary>A name that gave way to another stands in the words before that: they are for those alone who have the original on their desk.</summary>
    /// <returns>The first number whose words are not to be hidden; 0 where none are.</returns>
    private async Task<int> HiddenAsync(Article original, CancellationToken cancel) =>
        await db
            .Revisions.Where(r => r.ArticleId == original.Id && r.Reason == RevisionReason.Anonymised)
            .MaxAsync(r => (int?)r.Number, cancel)
        ?? 0;

    /// <summary>Whoever may not open it on the desk reads no other words of it than readers have, or had.</summary>
    private async Task<Revision> SourceAsync(
        Article original,
        int? number,
        int hidden,
        bool sees,
        CancellationToken cancel
    )
    {
        var wasPublished = db.VersionMarks.Where(m =>
            m.ArticleId == original.Id
            && m.Number >= hidden
            && (m.Kind == VersionKind.Published || m.Kind == VersionKind.Updated || m.Kind == VersionKind.Corrected)
        );
        var shown = await db
            .Revisions.AsNoTracking()
            .SingleOrDefaultAsync(
                r =>
                    r.ArticleId == original.Id
                    && r.Number == number
                    && (sees || wasPublished.Any(m => m.Number == r.Number)),
                cancel
            );
        return shown ?? await db.RevisionAsync(original.Id, original.NumberToTranslate, cancel);
    }
}
