using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>Saves what was typed beside an original as any words are saved, and keeps which part stands for which.</summary>
public sealed class SaveTranslation(NewsDb db, TimeProvider clock, CurrentActor actor, SaveArticle save)
{
    public const string Seen = "article.translation-seen";

    /// <param name="shown">The revisions that were shown side by side.</param>
    /// <param name="seen">Keys of parts of the original that somebody says they looked at, as <paramref name="shown"/> has it; null for all.</param>
    public async Task<SaveOutcome> ExecuteAsync(
        Guid id,
        TranslationAtHand shown,
        IReadOnlyList<TypedPart> typed,
        IReadOnlyList<string>? seen,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var content = TypedTranslation.Compose(shown.Target, typed);
        var outcome = await save.ExecuteAsync(id, shown.Target.Number, content, RevisionReason.Saved, cancel);
        if (outcome is SaveOutcome.NotThere)
        {
            return outcome;
        }

        var story = await db.Articles.SingleAsync(a => a.Id == id, cancel);
        if (story.TranslationOf == shown.Original.Id)
        {
            await KeepPairsAsync(story, shown, typed, outcome, seen, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task KeepPairsAsync(
        Article story,
        TranslationAtHand shown,
        IReadOnlyList<TypedPart> typed,
        SaveOutcome outcome,
        IReadOnlyList<string>? seen,
        CancellationToken cancel
    )
    {
        var pairs = await db.PairsOf(story).ToDictionaryAsync(p => p.SourceKey, cancel);
        var source = StoryPart.Of(shown.Source).ToDictionary(p => p.Key);
        foreach (
            var (key, target) in TypedTranslation.Find(SavedBy(outcome), typed).Where(f => source.ContainsKey(f.Key))
        )
        {
            // Whoever wrote a translation of what is new has seen it.
            PairOf(key).TargetKey = target;
        }

        foreach (var part in typed.Where(t => t.IsBlank && !t.IsField && t.SourceKey is not null))
        {
            if (pairs.TryGetValue(part.SourceKey!, out var left))
            {
                left.TargetKey = null;
            }
        }

        var told = 0;
        foreach (var key in (seen ?? [.. source.Keys.Union(pairs.Keys)]).Distinct())
        {
            told += See(key) ? 1 : 0;
        }

        if (told > 0)
        {
            db.Audit(
                actor,
                Seen,
                story.Id,
                Now,
                $"{told} of the original's parts, as of its revision {shown.Source.Number}"
            );
        }

        TranslationPair PairOf(string key) =>
            pairs.TryGetValue(key, out var known) ? known : pairs[key] = Add(story, shown.Source, key);

        bool See(string key)
        {
            if (source.ContainsKey(key))
            {
                var isNew = !pairs.ContainsKey(key);
                var pair = PairOf(key);
                var isNews = isNew || pair.SeenNumber != shown.Source.Number;
                pair.See(shown.Source.Number, actor.AccountId, Now);
                return isNews;
            }

            // The original does not have it any more: what is left of it is the translation's own.
            return pairs.Remove(key, out var gone) && db.TranslationPairs.Remove(gone) is not null;
        }
    }

    private TranslationPair Add(Article story, Revision source, string key)
    {
        var pair = new TranslationPair
        {
            TranslationId = story.Id,
            OriginalId = source.ArticleId,
            SourceKey = key,
        };
        pair.See(source.Number, actor.AccountId, Now);
        return db.TranslationPairs.Add(pair).Entity;
    }

    /// <summary>Where a colleague's words stay the latest, the parts are found in them as far as they are there.</summary>
    private static Revision SavedBy(SaveOutcome outcome) =>
        outcome switch
        {
            SaveOutcome.Saved saved => saved.Revision,
            SaveOutcome.Merged merged => merged.Revision,
            SaveOutcome.Conflict conflict => conflict.Latest,
            _ => throw new InvalidOperationException("Nothing was saved."),
        };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
