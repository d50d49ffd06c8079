using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Import.Pages;

/// <summary>Writes plain text so that Markdown shows exactly its letters, with as few backslashes as that takes.</summary>
internal static partial class MarkdownText
{
    /// <summary>One line of plain text as a paragraph, heading or field of its own.</summary>
    public static string Escape(string line) => AsParagraph(Inline(line));

    /// <summary>Text in the middle of a line.</summary>
    public static string Inline(string text) => Inline(text, HasLinkTarget(text));

    /// <summary>Whether brackets in a text could be taken for links. A bracketed insertion such as "[the group]" could not.</summary>
    public static bool HasLinkTarget(string text) =>
        text.Contains("](", StringComparison.Ordinal) || text.Contains("][", StringComparison.Ordinal);

    /// <param name="escapesBrackets">What <see cref="HasLinkTarget"/> says of the whole line that the text is part of.</param>
    public static string Inline(string text, bool escapesBrackets)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsBackslash(text, i) || escapesBrackets && text[i] is '[' or ']')
            {
                result.Append('\\');
            }
            result.Append(text[i]);
        }
        return result.ToString();
    }

    public static string? InlineOrNull(string? text) => text is null ? null : Inline(text);

    /// <summary>Text of a table cell.</summary>
    public static string Cell(string markdown) => markdown.Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A finished line of Markdown that must not open a block.</summary>
    public static string AsParagraph(string inline) =>
        BlockOpener().Match(inline) is { Success: true } m ? inline.Insert(m.Groups["at"].Index, "\\") : inline;

    private static bool NeedsBackslash(string text, int i) =>
        text[i] switch
        {
            '`' => true,
            '\\' => i + 1 == text.Length
                || char.IsAscii(text[i + 1]) && char.IsPunctuation(text[i + 1])
                || char.IsSymbol(text[i + 1]),
            '*' => !IsAlone(text, i),
            '_' => !IsAlone(text, i) && !IsInsideWord(text, i),
            '~' or '=' or '+' or '^' => At(text, i + 1) == text[i] || At(text, i - 1) == text[i],
            '<' => char.IsAsciiLetter(At(text, i + 1)) || At(text, i + 1) is '/' or '!' or '?',
            '&' => Entity().IsMatch(text.AsSpan(i)),
            '[' => At(text, i + 1) == '^',
            _ => false,
        };

    private static bool IsAlone(string text, int i) => IsSpace(At(text, i - 1)) && IsSpace(At(text, i + 1));

    private static bool IsInsideWord(string text, int i) =>
        char.IsLetterOrDigit(At(text, i - 1)) && char.IsLetterOrDigit(At(text, i + 1));

    private static bool IsSpace(char c) => c == '\0' || char.IsWhiteSpace(c);

    private static char At(string text, int i) => i >= 0 && i < text.Length ? text[i] : '\0';

    [GeneratedRegex(
        @"^\s*(?:(?<at>\#)\#{0,5}(?:\s|$)|(?<at>>)|(?<at>[-+*])(?:\s|$)|\d{1,9}(?<at>[.)])(?:\s|$)|(?<at>:):|(?<at>[-=*_])\s*(?:[-=*_]\s*)*$|(?<at>~)~~|(?<at>\|)|(?<at>\[)[^\]]*\]:|(?<at>\[)[ xX]\]\s)",
        RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex BlockOpener();

    [GeneratedRegex(@"^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.None, 1000)]
    private static partial Regex Entity();
}
