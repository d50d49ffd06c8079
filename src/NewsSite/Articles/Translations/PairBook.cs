using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Data;

namespace NewsSite.Articles.Translations;

/// <summary>The pairs of one translation while it is saved.</summary>
/// <param name="story">The translation.</param>
/// <param name="source">The original's words that were shown.</param>
/// <param name="pairs">By key of the original's part.</param>
internal sealed class PairBook(
    NewsDb db,
    Article story,
    Revision source,
    Dictionary<string, TranslationPair> pairs,
    Guid? byId,
    DateTime now
)
{
    private readonly HashSet<string> _parts = [.. StoryPart.Of(source).Select(p => p.Key)];

    /// <summary>Each part that was typed stays the pair of the one it stood beside.</summary>
    /// <remarks>Whoever wrote a translation of what is new has seen it.</remarks>
    public void Follow(Revision saved, IReadOnlyList<TypedPart> typed)
    {
        foreach (var (key, target) in TypedTranslation.Find(saved, typed).Where(f => _parts.Contains(f.Key)))
        {
            PairOf(key).TargetKey = target;
        }

        foreach (var part in typed.Where(t => t.IsBlank && !t.IsField && t.SourceKey is not null))
        {
            if (pairs.TryGetValue(part.SourceKey!, out var leftOut))
            {
                leftOut.TargetKey = null;
            }
        }
    }

    /// <param name="keys">Null for all.</param>
    /// <param name="current">Revision of the original that translations follow by now: what a colleague saw of it counts for more.</param>
    public void See(IReadOnlyList<string>? keys, int current)
    {
        foreach (var key in (keys ?? [.. _parts.Union(pairs.Keys)]).Distinct())
        {
            if (!_parts.Contains(key))
            {
                Forget(key);
            }
            else if (PairOf(key) is var pair && pair.SeenNumber != current)
            {
                pair.See(source.Number, byId, now);
            }
        }
    }

    /// <summary>The original does not have it any more: what is left of it is the translation's own.</summary>
    private void Forget(string key)
    {
        if (pairs.Remove(key, out var gone))
        {
            db.TranslationPairs.Remove(gone);
        }
    }

    private TranslationPair PairOf(string key)
    {
        if (!pairs.TryGetValue(key, out var pair))
        {
            pair = new TranslationPair
            {
                TranslationId = story.Id,
                OriginalId = source.ArticleId,
                SourceKey = key,
            };
            pair.See(source.Number, byId, now);
            pairs[key] = db.TranslationPairs.Add(pair).Entity;
        }

        return pair;
    }
}
