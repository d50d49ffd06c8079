using NewsSite.Core.Languages;
using NewsSite.Core.Notes;

namespace NewsSite.Notes;

/// <summary>What somebody typed, made ready to be kept.</summary>
internal static class NoteWords
{
    /// <summary>Line ends as the store has them, whatever the browser sent; nothing empty around it.</summary>
    public static string Text(string? typed) => Lines(typed).Trim();

    /// <summary>The same for a paragraph, which may begin with spaces that mean something.</summary>
    public static string Paragraph(string? typed) => Lines(typed).Trim('\n').TrimEnd();

    /// <returns>What to say beside the field; null when all is well.</returns>
    public static Phrase? ProblemOf(string text) =>
        text.Length is 0 or > Note.TextMaxLength
            ? (Phrase)$"Write a note of at most {Note.TextMaxLength:N0} characters."
            : null;

    private static string Lines(string? typed) => (typed ?? "").Replace("\r\n", "\n").Replace('\r', '\n');
}
