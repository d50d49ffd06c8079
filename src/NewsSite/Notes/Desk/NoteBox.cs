using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Languages;

namespace NewsSite.Notes.Desk;

/// <summary>One form of the notes page: for a note, an answer, or other words.</summary>
/// <param name="Key">Told apart from the other forms by it; ids in the page begin with it.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Label">Of the field one writes in.</param>
/// <param name="Button">Of what sends it.</param>
/// <param name="Text">What stands in it at first.</param>
public sealed record NoteBox(
    IndexModel Page,
    string Key,
    string Action,
    Phrase Label,
    Phrase Button,
    BlockId? Block = null,
    string Text = ""
)
{
    /// <summary>Whether it is this form that was sent and came back.</summary>
    public bool IsBack => Page.Form.Key == Key;

    public string? ProblemOf(string field) => IsBack ? Page.ProblemOf($"{Key}-{field}") : null;

    public string? DescribedBy(string field) => ProblemOf(field) is null ? null : $"{Key}-{field}-error";

    public string? Invalid(string field) => ProblemOf(field) is null ? null : "true";
}
