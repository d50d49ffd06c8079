using System.Buffers;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Markup;

/// <summary>Refuses texts whose reading could take the desk down, before they are read.</summary>
/// <remarks>
/// The parser holds each bracket and star against the others of its passage (the lines up to the next empty
/// one) and each quotation mark at the start of a line against the ones before it, so its time grows with the
/// square of their number. A table row or a heading costs more than the few signs that make it, so lines are
/// counted too. Real stories stay far below every limit here.
/// </remarks>
internal static class ComplexityGuard
{
    public const int MostCharacters = 200_000;
    private const int MostLines = 10_000;
    private const int MostInPassage = 30_000;
    private const int MostSignsInPassage = 700;
    private const int MostMarkersInLine = 100;
    private static readonly SearchValues<char> Signs = SearchValues.Create("[(*_~`<");

    /// <returns>Null when the text may be read.</returns>
    public static Problem? ProblemIn(string markdown) =>
        markdown.Length > MostCharacters
            ? TooLong(
                $"The text has {markdown.Length} characters; an article may have {MostCharacters}. Split it into several."
            )
        : LinesOf(markdown) is > MostLines and var lines
            ? TooLong($"The text has {lines} lines; an article may have {MostLines}. Split it into several.")
        : FirstHeavyLine(markdown) is { } line ? TooComplex(line)
        : null;

    public static Problem TooComplex(int? line = null) =>
        new(
            "markup.too-complex",
            "This text is nested too deeply or runs on too long without an empty line. Simplify it to see it.",
            "Body",
            line
        );

    private static Problem TooLong(Phrase message) => new("markup.too-long", message, "Body");

    private static int LinesOf(string text) => 1 + text.AsSpan().Count('\n');

    private static int? FirstHeavyLine(string text)
    {
        var (line, characters, signs) = (1, 0, 0);
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            var isBlank = span.IsWhiteSpace();
            characters = isBlank ? 0 : characters + span.Length;
            signs = isBlank ? 0 : signs + CountSigns(span);
            if (characters > MostInPassage || signs > MostSignsInPassage || Markers(span) > MostMarkersInLine)
            {
                return line;
            }

            line++;
        }

        return null;
    }

    private static int CountSigns(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (line.IndexOfAny(Signs) is >= 0 and var at)
        {
            line = line[(at + 1)..];
            count++;
        }

        return count;
    }

    /// <summary>Signs at the start of a line that each open a quotation or a list in the one before.</summary>
    private static int Markers(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length && " \t>-*+.)0123456789".Contains(line[i]); i++)
        {
            var isBullet = "-*+.)".Contains(line[i]) && i + 1 < line.Length && line[i + 1] is ' ' or '\t';
            count += line[i] == '>' || isBullet ? 1 : 0;
        }

        return count;
    }
}
