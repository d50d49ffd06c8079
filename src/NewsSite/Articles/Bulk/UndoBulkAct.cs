using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Bulk;

/// <summary>Puts the stories of an act on many back as they were, each where nobody changed that since.</summary>
/// <remarks>Each is a save of its own, as when it was done.</remarks>
public sealed class UndoBulkAct(NewsDb db, TimeProvider clock, CurrentActor actor, ReadFacts facts, UndoVerbs verbs)
{
    private static readonly Phrase Changed = "Somebody changed it since, so it stays as it is.";

    /// <returns>False when there is no such act of this person, or it is too late.</returns>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var act = await db.BulkActs.SingleOrDefaultAsync(a => a.Id == id && a.ById == actor.AccountId, cancel);
        if (act?.CanBeUndoneAt(now) != true)
        {
            return false;
        }

        // Of two who press at once, or one who presses twice, one does it.
        await using (var transaction = await db.BeginExclusiveAsync(cancel))
        {
            await db.Entry(act).ReloadAsync(cancel);
            if (act.UndoneAt is not null)
            {
                return false;
            }

            act.Undo(now);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        var stories = await db
            .BulkStories.Where(s => s.BulkId == id && s.WhyNot.Equals(Phrase.Empty))
            .ToListAsync(cancel);
        foreach (var story in stories.Select(s => s.ArticleId).ToList())
        {
            await UndoAsync(act, story, cancel);
        }

        return true;
    }

    private async Task UndoAsync(BulkAct act, Guid articleId, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var row = await db.BulkStories.SingleAsync(s => s.BulkId == act.Id && s.ArticleId == articleId, cancel);
        var story = await facts.FindAsync(articleId, cancel);
        row.Keep(
            story is null ? BulkRules.NotThere
            : IsAsLeft(act, row.After, story) ? await verbs.UndoAsync(act, row, story, cancel)
            : Changed
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static bool IsAsLeft(BulkAct act, StoryStanding left, StoryFacts story) =>
        act.Kind switch
        {
            BulkKind.Submit => story.Standing.Review == left.Review,
            // Whoever went on writing has not finished.
            BulkKind.Return => story.Standing.Review == left.Review && story.Standing.LatestNumber == left.LatestNumber,
            BulkKind.Section => story.Standing.SectionId == left.SectionId,
            BulkKind.Topic => story.Content.TopicIds.Contains(act.TargetId!.Value),
            BulkKind.Owner => story.Standing.OwnerId == left.OwnerId,
            BulkKind.Withdraw => story.Standing.State == left.State && story.Standing.WithdrawnAt == left.WithdrawnAt,
            _ => false,
        };
}
