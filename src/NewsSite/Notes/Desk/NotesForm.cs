using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notes;

namespace NewsSite.Notes.Desk;

/// <summary>What any of the forms on the notes page sends.</summary>
public sealed class NotesForm
{
    private const string Answer = "reply-";

    /// <summary>Which form it is: what was typed is shown in it again.</summary>
    public string? Key { get; set; }

    /// <summary>The paragraph; empty for the whole story.</summary>
    public string? Block { get; set; }

    /// <summary>Number of the revision that was shown.</summary>
    public int Seen { get; set; }
    public string? Text { get; set; }
    public Guid? Tell { get; set; }
    public string? Words { get; set; }
    public string? Reason { get; set; }

    /// <summary>Whether a change is taken, by its number.</summary>
    public Dictionary<int, bool> Picks { get; set; } = [];

    /// <summary>About all changes at once.</summary>
    public bool? All { get; set; }

    public BlockId? BlockId => Core.Articles.Merging.BlockId.Find(Block);

    /// <summary>The note that it answers; null where it answers none.</summary>
    public Guid? Answered =>
        Key?.StartsWith(Answer, StringComparison.Ordinal) == true && Guid.TryParse(Key[Answer.Length..], out var note)
            ? note
            : null;

    public static string KeyOfAnswer(Guid note) => $"{Answer}{note}";

    public ChangePicks ToPicks() => new(All, Picks);
}
