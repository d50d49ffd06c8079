using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notes;
using NewsSite.Data;

namespace NewsSite.Notes;

/// <summary>Brings what was said about a story to the paragraphs it is about, wherever they stand by now.</summary>
public sealed class ReadNotes(NewsDb db)
{
    /// <param name="latest">Of a story that the actor may see.</param>
    public async Task<StoryTalk> ExecuteAsync(Revision latest, CancellationToken cancel)
    {
        var id = latest.ArticleId;
        var notes = await db
            .Notes.AsNoTracking()
            .Where(n => n.ArticleId == id)
            .OrderBy(n => n.At)
            .ThenBy(n => n.Id)
            .ToListAsync(cancel);
        var replies = await db
            .NoteReplies.AsNoTracking()
            .Where(r => db.Notes.Any(n => n.Id == r.NoteId && n.ArticleId == id))
            .OrderBy(r => r.At)
            .ThenBy(r => r.Id)
            .ToListAsync(cancel);
        var suggestions = await db
            .Suggestions.AsNoTracking()
            .Where(s => s.ArticleId == id)
            .OrderBy(s => s.At)
            .ThenBy(s => s.Id)
            .ToListAsync(cancel);
        var names = await NamesAsync(notes, replies, suggestions, cancel);
        return Arrange(latest, notes, replies.ToLookup(r => r.NoteId), suggestions, names);
    }

    private static StoryTalk Arrange(
        Revision latest,
        List<Note> notes,
        ILookup<Guid, NoteReply> replies,
        List<Suggestion> suggestions,
        Dictionary<Guid, string> names
    )
    {
        var blocks = latest.Blocks.Where(b => b.Text.Length > 0).ToList();
        var texts = blocks.ToDictionary(b => b.Id, b => b.Text);
        return new(
            About(n => n.Block is null, _ => false),
            [
                .. blocks.Select(
                    (block, at) =>
                        new ParagraphTalk(at + 1, block, About(n => n.Block == block.Id, s => s.Block == block.Id))
                ),
            ],
            About(n => n.Block is { } id && !texts.ContainsKey(id), s => !texts.ContainsKey(s.Block))
        );

        Talk About(Func<Note, bool> isNoteAbout, Func<Suggestion, bool> isSuggestionAbout) =>
            new(
                [.. notes.Where(isNoteAbout).Select(Thread)],
                [
                    .. suggestions
                        .Where(isSuggestionAbout)
                        .Select(s => new SuggestionSeen(
                            s,
                            names[s.ById],
                            NameOf(s.ClosedById),
                            texts.GetValueOrDefault(s.Block)
                        )),
                ]
            );

        NoteThread Thread(Note note) =>
            new(
                note,
                names[note.ById],
                NameOf(note.SettledById),
                [.. replies[note.Id].Select(r => new Answer(r, names[r.ById]))],
                note.Block is { } id ? texts.GetValueOrDefault(id) : null
            );

        string? NameOf(Guid? account) => account is { } id ? names[id] : null;
    }

    private Task<Dictionary<Guid, string>> NamesAsync(
        List<Note> notes,
        List<NoteReply> replies,
        List<Suggestion> suggestions,
        CancellationToken cancel
    )
    {
        var people = notes
            .SelectMany(n => new[] { n.ById, n.SettledById })
            .Concat(replies.Select(r => (Guid?)r.ById))
            .Concat(suggestions.SelectMany(s => new[] { s.ById, s.ClosedById }))
            .OfType<Guid>()
            .Distinct()
            .ToList();
        return db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
    }
}
