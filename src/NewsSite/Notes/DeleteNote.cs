using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>Takes back one's own note while nobody has answered it.</summary>
public sealed class DeleteNote(NewsDb db, CurrentActor actor, NotedStory stories)
{
    /// <returns>False when somebody answered it; null when there is no such note of this person's.</returns>
    public async Task<bool?> ExecuteAsync(Guid articleId, Guid noteId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (
            await stories.FindAsync(articleId, cancel) is null
            || await db.Notes.SingleOrDefaultAsync(
                n => n.Id == noteId && n.ArticleId == articleId && n.ById == actor.AccountId,
                cancel
            )
                is not { } note
        )
        {
            return null;
        }

        if (await db.NoteReplies.AnyAsync(r => r.NoteId == noteId, cancel))
        {
            return false;
        }

        db.Notes.Remove(note);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
