using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Notes;
using NewsSite.Core.Notices;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>Answers a note, and tells everyone who has had a part in it.</summary>
public sealed class AnswerNote(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    NotedStory stories,
    Addressees addressees,
    TellColleagues tell
)
{
    /// <returns>Null when the story is not this person's to see and write about.</returns>
    public async Task<NoteOutcome?> ExecuteAsync(
        Guid articleId,
        Guid noteId,
        string? typed,
        Guid? tellId,
        CancellationToken cancel
    )
    {
        // Nobody takes the note away between the look and the save.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await stories.FindAsync(articleId, cancel) is not { } article)
        {
            return null;
        }

        var note = await db.Notes.SingleOrDefaultAsync(n => n.Id == noteId && n.ArticleId == articleId, cancel);
        if (note is null)
        {
            return NoteOutcome.Refused(
                new Problem(
                    "note.deleted",
                    "The note was deleted meanwhile. Here is your answer, for a note of its own.",
                    "Text"
                )
            );
        }

        var text = NoteWords.Text(typed);
        var (named, problems) = await addressees.FindAsync(article, text, tellId, cancel);
        if (NoteWords.ProblemOf(text) is { } wrong)
        {
            return NoteOutcome.Refused([new Problem("note.text", wrong, "Text"), .. problems]);
        }

        if (problems.Count > 0)
        {
            return NoteOutcome.Refused(problems);
        }

        var others = await PartakersAsync(note, article, cancel);
        db.NoteReplies.Add(
            new()
            {
                NoteId = noteId,
                Text = text,
                MentionedIds = named,
                ById = actor.AccountId!.Value,
                At = clock.GetUtcNow().UtcDateTime,
            }
        );
        var path = NotePaths.Of(note);
        await tell.ExecuteAsync(named, new(NoticeKind.Mentioned, path, articleId) { Text = text }, cancel);
        await tell.ExecuteAsync(
            [.. others.Except(named)],
            new(NoticeKind.Replied, path, articleId) { Text = text },
            cancel
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return NoteOutcome.At(path);
    }

    /// <summary>Who wrote the note, was named in it or answered it before, and still may see the story.</summary>
    private async Task<IReadOnlyList<Guid>> PartakersAsync(Note note, Article article, CancellationToken cancel)
    {
        var replies = await db.NoteReplies.AsNoTracking().Where(r => r.NoteId == note.Id).ToListAsync(cancel);
        var had = replies.SelectMany(r => r.MentionedIds.Append(r.ById)).Concat(note.MentionedIds).Append(note.ById);
        return await stories.WhoSeeAsync(article, had, cancel);
    }
}
