using NewsSite.Core.Shared;

namespace NewsSite.Core.Markup;

/// <summary>Refuses texts whose reading could take the desk down, before they are read.</summary>
/// <remarks>
/// The parser looks at each bracket against the others of its passage (the lines up to the next empty one),
/// so its time grows with the square of a passage. Real stories stay far below every limit here.
/// </remarks>
internal static class ComplexityGuard
{
    public const int MostCharacters = 200_000;
    private const int MostInPassage = 30_000;
    private const int MostBracketsInPassage = 2_000;

    /// <returns>Null when the text may be read.</returns>
    public static Problem? ProblemIn(string markdown) =>
        markdown.Length > MostCharacters ? TooLong(markdown.Length)
        : FirstHeavyLine(markdown) is { } line ? TooComplex(line)
        : null;

    public static Problem TooComplex(int? line = null) =>
        new(
            "markup.too-complex",
            "This text is nested too deeply or runs on too long without an empty line. Simplify it to see it.",
            "Body",
            line
        );

    private static Problem TooLong(int length) =>
        new(
            "markup.too-long",
            $"The text has {length} characters; an article may have {MostCharacters}. Split it into several.",
            "Body"
        );

    private static int? FirstHeavyLine(string text)
    {
        var (line, characters, brackets) = (1, 0, 0);
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            var isBlank = span.IsWhiteSpace();
            characters = isBlank ? 0 : characters + span.Length;
            brackets = isBlank ? 0 : brackets + span.Count('[') + span.Count('(');
            if (characters > MostInPassage || brackets > MostBracketsInPassage)
            {
                return line;
            }

            line++;
        }

        return null;
    }
}
