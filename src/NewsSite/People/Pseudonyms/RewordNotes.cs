using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Notes;
using NewsSite.Core.Notices;
using NewsSite.Core.People;
using NewsSite.Core.Shifts;
using NewsSite.Core.StandingPages;
using NewsSite.Core.Tasks;
using NewsSite.Data;

namespace NewsSite.People.Pseudonyms;

/// <summary>Puts a name in the place of another in what colleagues said about stories and asked of each other, for words they suggest may get into one, and in what the paper says of itself.</summary>
public sealed class RewordNotes(NewsDb db)
{
    /// <summary>Saved by the caller, but for notices: those are changed at once.</summary>
    internal async Task ExecuteAsync(NameInText name, CancellationToken cancel)
    {
        foreach (var sought in name.Sought)
        {
            // Spaces between the words may be of any kind and number.
            await RewordAsync(LikePattern.Containing(sought).Replace(' ', '%'), name, cancel);
        }
    }

    private async Task RewordAsync(string pattern, NameInText name, CancellationToken cancel)
    {
        foreach (var note in await NotesAsync(pattern, cancel))
        {
            (note.Said, note.Text) = (
                Notice.Excerpt(name.Replace(note.Said)),
                Cut(name.Replace(note.Text), Note.TextMaxLength)
            );
        }

        var replies = db.NoteReplies.Where(r => EF.Functions.Like(r.Text, pattern, LikePattern.Escape));
        foreach (var reply in await replies.ToListAsync(cancel))
        {
            reply.Text = Cut(name.Replace(reply.Text), Note.TextMaxLength);
        }

        foreach (var suggestion in await SuggestionsAsync(pattern, cancel))
        {
            suggestion.Said = name.Replace(suggestion.Said);
            suggestion.Words = Cut(name.Replace(suggestion.Words), Suggestion.WordsMaxLength);
            suggestion.Reason = Cut(name.Replace(suggestion.Reason), Suggestion.ReasonMaxLength);
        }

        await RewordTasksAsync(pattern, name, cancel);
        await RewordPagesAsync(pattern, name, cancel);
        await RewordNoticesAsync(pattern, name, cancel);
    }

    /// <summary>A list of who works here stands before readers.</summary>
    private async Task RewordPagesAsync(string pattern, NameInText name, CancellationToken cancel)
    {
        var pages = db.StandingPages.Where(p => EF.Functions.Like(p.Body, pattern, LikePattern.Escape));
        foreach (var page in await pages.ToListAsync(cancel))
        {
            page.Body = Cut(name.Replace(page.Body), StandingPage.BodyMaxLength);
        }
    }

    private async Task RewordTasksAsync(string pattern, NameInText name, CancellationToken cancel)
    {
        foreach (
            var task in await db
                .Tasks.Where(t => EF.Functions.Like(t.Text, pattern, LikePattern.Escape))
                .ToListAsync(cancel)
        )
        {
            task.Text = Cut(name.Replace(task.Text), NewsroomTask.TextMaxLength);
        }

        foreach (
            var shift in await db
                .ShiftHandOvers.Where(s => EF.Functions.Like(s.Note, pattern, LikePattern.Escape))
                .ToListAsync(cancel)
        )
        {
            shift.Note = Cut(name.Replace(shift.Note), ShiftHandOver.NoteMaxLength);
        }
    }

    private async Task RewordNoticesAsync(string pattern, NameInText name, CancellationToken cancel)
    {
        var notices = db.Notices.AsNoTracking().Where(n => EF.Functions.Like(n.Text, pattern, LikePattern.Escape));
        foreach (var notice in await notices.Select(n => new { n.Id, n.Text }).ToListAsync(cancel))
        {
            var reworded = Notice.Excerpt(name.Replace(notice.Text));
            await db
                .Notices.Where(n => n.Id == notice.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.Text, reworded), cancel);
        }
    }

    private Task<List<Note>> NotesAsync(string pattern, CancellationToken cancel) =>
        db
            .Notes.Where(n =>
                EF.Functions.Like(n.Text, pattern, LikePattern.Escape)
                || EF.Functions.Like(n.Said, pattern, LikePattern.Escape)
            )
            .ToListAsync(cancel);

    private Task<List<Suggestion>> SuggestionsAsync(string pattern, CancellationToken cancel) =>
        db
            .Suggestions.Where(s =>
                EF.Functions.Like(s.Words, pattern, LikePattern.Escape)
                || EF.Functions.Like(s.Said, pattern, LikePattern.Escape)
                || EF.Functions.Like(s.Reason, pattern, LikePattern.Escape)
            )
            .ToListAsync(cancel);

    /// <summary>The name that comes may be the longer one.</summary>
    private static string Cut(string text, int maxLength) =>
        text.Length <= maxLength
            ? text
            : text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];
}
