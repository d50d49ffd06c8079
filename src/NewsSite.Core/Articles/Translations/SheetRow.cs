using NewsSite.Core.Articles.Merging;

namespace NewsSite.Core.Articles.Translations;

/// <summary>A part of the original beside the part of the translation that stands for it.</summary>
/// <param name="Key">Of the original's part, also of one that is gone; null where only the translation has it.</param>
/// <param name="Source">Null where the original has none, or none any more.</param>
/// <param name="Seen">What the original said when somebody last looked; null where nobody has.</param>
/// <param name="Target">Null where the translation has none.</param>
public sealed record SheetRow(string? Key, StoryPart? Source, string? Seen, StoryPart? Target, PartStanding Standing)
{
    /// <summary>What it is called among the rows of a page.</summary>
    public string Name => Key ?? Target!.Key;

    /// <summary>Whether it is a field beside the body, and which; null for a paragraph.</summary>
    public ContentField? Field => StoryPart.FieldOf(Name);

    /// <summary>Whether somebody has to look at it, and say that they did.</summary>
    public bool IsStale => Standing is PartStanding.Changed or PartStanding.New or PartStanding.Gone;

    /// <summary>Whether there are words for it in the other language: the original's own do not count.</summary>
    public bool IsTranslated =>
        Source is { HasWords: false } || Target is not null && Target.Text != Source?.Text && Target.Text != Seen;
}
