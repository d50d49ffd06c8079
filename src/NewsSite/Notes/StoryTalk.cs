using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notes;

namespace NewsSite.Notes;

/// <summary>All that was said about a story: about the whole of it, about each paragraph, and about paragraphs that are gone.</summary>
/// <param name="Paragraphs">In the order of the story.</param>
public sealed record StoryTalk(Talk Whole, IReadOnlyList<ParagraphTalk> Paragraphs, Talk Gone)
{
    public int Open => All.Sum(t => t.Open);
    public int Settled => All.Sum(t => t.Settled);

    public bool Has(Guid noteId) => All.SelectMany(t => t.Notes).Any(n => n.Note.Id == noteId);

    private IEnumerable<Talk> All => Paragraphs.Select(p => p.Talk).Append(Whole).Append(Gone);
}

/// <param name="Place">From 1, among the paragraphs of the story.</param>
public sealed record ParagraphTalk(int Place, BodyBlock Block, Talk Talk);

/// <summary>Notes and suggestions that belong together, the earliest first.</summary>
public sealed record Talk(IReadOnlyList<NoteThread> Notes, IReadOnlyList<SuggestionSeen> Suggestions)
{
    public int Open => Notes.Count(n => n.Note.IsOpen) + Suggestions.Count(s => s.Suggestion.IsOpen);
    public int Settled => Notes.Count + Suggestions.Count - Open;
}

/// <param name="Present">What the paragraph says by now; null where there is none.</param>
public sealed record NoteThread(
    Note Note,
    string By,
    string? SettledBy,
    IReadOnlyList<Answer> Answers,
    string? Present
);

public sealed record Answer(NoteReply Reply, string By);

/// <param name="Present">What the paragraph says by now; null when it is gone.</param>
public sealed record SuggestionSeen(Suggestion Suggestion, string By, string? ClosedBy, string? Present)
{
    public bool HasChangedSince => Present is not null && Present != Suggestion.Said;

    /// <summary>From what the paragraph says, or said, to what is suggested.</summary>
    public SuggestedWords Words { get; } =
        ParagraphChanges.Between(Suggestion.IsOpen ? Present ?? Suggestion.Said : Suggestion.Said, Suggestion.Words);
}
