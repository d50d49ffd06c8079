using NewsSite.Core.Articles;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk.Histories;

/// <summary>One save of a story.</summary>
/// <param name="By">Null for the site itself.</param>
public sealed record HistorySave(
    int Number,
    DateTime CreatedAt,
    string? By,
    RevisionReason Reason,
    IReadOnlyList<VersionMark> Marks
)
{
    private static readonly HashSet<RevisionReason> Telling =
    [
        RevisionReason.Created,
        RevisionReason.Imported,
        RevisionReason.Restored,
        RevisionReason.Anonymised,
    ];

    /// <summary>Whether the history is told by it; others are folded between those that are.</summary>
    public bool IsVersion => Marks.Count > 0 || Telling.Contains(Reason);

    public VersionMark? Named => Marks.FirstOrDefault(m => m.Kind == VersionKind.Named);
    public bool IsPinned => Named is { IsPinned: true };

    /// <summary>What it is called: its name, or what happened to it, in the language spoken.</summary>
    public string Title =>
        Named is { Name.Length: > 0 } named ? named.Name
        : Marks.Where(m => m.Kind != VersionKind.Named).MaxBy(m => m.At) is { } mark
            ? DeskWords.Say(StateWords.Of(mark.Kind))
        : DeskWords.Say(StateWords.Of(Reason));
}
