using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Data;

namespace NewsSite.Articles.Translations;

/// <summary>Puts an original and a translation of it side by side.</summary>
public sealed class ReadSheet(NewsDb db)
{
    /// <param name="source">Of the original: which words of it count.</param>
    /// <param name="target">Of the translation.</param>
    public async Task<TranslationSheet> ExecuteAsync(
        Article translation,
        Revision source,
        Revision target,
        CancellationToken cancel
    )
    {
        var pairs = await db.PairsOf(translation).AsNoTracking().ToListAsync(cancel);
        var numbers = pairs.Select(p => p.SeenNumber).Distinct().ToList();
        var seen = await db
            .Revisions.AsNoTracking()
            .Where(r => r.ArticleId == source.ArticleId && numbers.Contains(r.Number))
            .ToDictionaryAsync(r => r.Number, Words, cancel);
        return TranslationSheet.Of(
            StoryPart.Of(source),
            StoryPart.Of(target),
            pairs,
            number => seen.GetValueOrDefault(number, Nothing)
        );
    }

    /// <summary>What a revision says, by key of the part.</summary>
    internal static IReadOnlyDictionary<string, string> Words(Revision revision) =>
        StoryPart.Of(revision).ToDictionary(p => p.Key, p => p.Text);

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();
}
