using NewsSite.Core.Articles.Merging;
using NewsSite.Shared.Comparing;

namespace NewsSite.Articles.Desk.Comparing;

/// <summary>One paragraph or field that two people changed, each in another way.</summary>
/// <param name="Key">How the form names it: a <see cref="BlockId"/> or a <see cref="ContentField"/>.</param>
/// <param name="Difference">From theirs to mine.</param>
/// <param name="Before">What it said when both began; null for a field.</param>
/// <param name="TakesBoth">Whether both versions can stand one after the other.</param>
public sealed record ConflictRow(string Key, FieldDifference Difference, string? Before, bool TakesBoth)
{
    public static ConflictRow Of(BlockConflict paragraph) =>
        new(
            paragraph.Id.ToString(),
            new("Paragraph", WordDiff.Between(paragraph.Theirs, paragraph.Mine)),
            paragraph.Before,
            TakesBoth: paragraph is { Mine.Length: > 0, Theirs.Length: > 0 }
        );

    /// <param name="show">What a value of this field is called on the desk.</param>
    public static ConflictRow Of(FieldConflict field, Func<ContentField, string, string> show) =>
        new(
            field.Field.ToString(),
            new(
                FieldWords.Of(field.Field),
                WordDiff.Between(show(field.Field, field.Theirs), show(field.Field, field.Mine))
            ),
            Before: null,
            field.TakesBoth
        );
}
