using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Notices;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>Says of a note that all is done about it, or that it is not. It stays in either case.</summary>
public sealed class SettleNote(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    NotedStory stories,
    TellColleagues tell
)
{
    /// <returns>False when there is no such note, or the story is not this person's to see and write about.</returns>
    public async Task<bool> ExecuteAsync(Guid articleId, Guid noteId, bool isSettled, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (
            await stories.FindAsync(articleId, cancel) is not { } article
            || await db.Notes.SingleOrDefaultAsync(n => n.Id == noteId && n.ArticleId == articleId, cancel)
                is not { } note
        )
        {
            return false;
        }

        if (!isSettled)
        {
            note.Reopen();
        }
        else if (note.IsOpen)
        {
            note.Settle(actor.AccountId!.Value, clock.GetUtcNow().UtcDateTime);
            var writer = await stories.WhoSeeAsync(article, [note.ById], cancel);
            await tell.ExecuteAsync(
                writer,
                new(NoticeKind.Resolved, NotePaths.Of(note), articleId) { Text = note.Text },
                cancel
            );
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
