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
        var original = await db.Articles.SingleAsync(a => a.Id == shown.Original.Id, cancel);
        var book = new PairBook(db, story, shown.Source, pairs, actor.AccountId, Now);
        book.Follow(SavedBy(outcome), typed);
        book.See(seen, original.NumberToTranslate);
        if (shown.Sheet.Rows.Count(r => r.IsStale && seen?.Contains(r.Key!) != false) is > 0 and var told)
        {
            var words = $"{told} of the original's parts, as of its revision {shown.Source.Number}";
            db.Audit(actor, Seen, story.Id, Now, words);
        }
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
