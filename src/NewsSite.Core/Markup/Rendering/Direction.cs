using NewsSite.Core.Languages;

namespace NewsSite.Core.Markup.Rendering;

internal static class Direction
{
    /// <summary>Whether the first letter of a text runs against the language around it.</summary>
    public static bool Differs(string text, Language language)
    {
        var first = text.FirstOrDefault(char.IsLetter);
        return first != default && IsRightToLeft(first) != language.IsRightToLeft;
    }

    /// <remarks>Hebrew, Arabic and their presentation forms; Unicode ranges of bidirectional class R and AL.</remarks>
    private static bool IsRightToLeft(char c) =>
        c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFF';
}
