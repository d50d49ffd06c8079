using NewsSite.Core.Articles.Merging;

namespace NewsSite.Core.Articles.Translations;

/// <summary>What is translated as one piece: a paragraph of the body, or a field beside it.</summary>
/// <param name="Key">A <see cref="BlockId"/> or a <see cref="ContentField"/>, as text.</param>
public sealed record StoryPart(string Key, string Text)
{
    /// <summary>In the order in which they stand on a page.</summary>
    private static readonly IReadOnlyList<ContentField> Fields =
    [
        ContentField.Headline,
        ContentField.ShortHeadline,
        ContentField.Standfirst,
        ContentField.LeadAlt,
        ContentField.LeadCaption,
    ];

    public static IReadOnlyList<string> FieldKeys { get; } = [.. Fields.Select(f => f.ToString())];

    /// <summary>Null for a paragraph.</summary>
    public ContentField? Field => FieldOf(Key);

    /// <summary>Whether there is anything in it to translate: a line that only ends a construct has nothing.</summary>
    public bool HasWords =>
        Text.Split('\n').Any(l => !l.StartsWith(":::", StringComparison.Ordinal) && l.Any(char.IsLetter));

    /// <summary>The parts that say something, fields first.</summary>
    public static IReadOnlyList<StoryPart> Of(Revision revision) =>
        [
            .. Fields
                .Select(f => new StoryPart(f.ToString(), LensOf(f).Get(revision.Content)))
                .Concat(revision.Blocks.Select(b => new StoryPart(b.Id.ToString(), b.Text)))
                .Where(part => part.Text.Length > 0),
        ];

    /// <returns>Null when it names a paragraph, or nothing.</returns>
    public static ContentField? FieldOf(string? key) =>
        Enum.TryParse<ContentField>(key, out var field) && Fields.Contains(field) ? field : null;

    internal static FieldLens LensOf(ContentField field) => FieldLens.All.First(l => l.Field == field);
}
