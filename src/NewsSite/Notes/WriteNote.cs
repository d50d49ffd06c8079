using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notes;
using NewsSite.Core.Notices;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Notices;
using NewsSite.Shared;

namespace NewsSite.Notes;

/// <summary>Pins a note to a paragraph of a story, or to the whole of it, and tells whom it names and whose story it is.</summary>
public sealed class WriteNote(
    NewsDb db,
    TimeProvider clock,
    CurrentActor actor,
    NotedStory stories,
    Addressees addressees,
    TellColleagues tell
)
{
    /// <param name="number">The revision that its writer saw.</param>
    /// <param name="block">Null for the whole story.</param>
    /// <param name="tellId">Whom to tell beside those whom the text names; null for nobody.</param>
    /// <returns>Null when the story is not this person's to see and write about, or has no such paragraph.</returns>
    public async Task<NoteOutcome?> ExecuteAsync(
        Guid articleId,
        int number,
        BlockId? block,
        string? typed,
        Guid? tellId,
        CancellationToken cancel
    )
    {
        if (await stories.FindAsync(articleId, cancel) is not { } article)
        {
            return null;
        }

        var said = block is { } id ? await stories.ParagraphAsync(article, number, id, cancel) : null;
        if (block is not null && said is null)
        {
            return null;
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

        var note = new Note
        {
            ArticleId = articleId,
            Number = Math.Clamp(number, 1, article.LatestNumber),
            Block = block,
            Said = Notice.Excerpt(said?.Text ?? ""),
            Text = text,
            MentionedIds = named,
            ById = actor.AccountId!.Value,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.Notes.Add(note);
        await TellAsync(note, article, cancel);
        await db.SaveChangesAsync(cancel);
        return NoteOutcome.At(NotePaths.Of(note));
    }

    private async Task TellAsync(Note note, Article article, CancellationToken cancel)
    {
        await tell.ExecuteAsync(note.MentionedIds, News(NoticeKind.Mentioned), cancel);
        if (article.OwnerId is { } owner && !note.MentionedIds.Contains(owner))
        {
            await tell.ExecuteAsync([owner], News(NoticeKind.Noted), cancel);
        }

        News News(NoticeKind kind) => new(kind, NotePaths.Of(note), article.Id) { Text = note.Text };
    }
}
