namespace NewsSite.Shared.Comparing;

/// <summary>Cuts a text into parts that joined give it back.</summary>
internal static class Tokens
{
    /// <summary>Each line with the line break that ends it.</summary>
    public static string[] Lines(string text) => Split(text, (before, _) => before == '\n');

    /// <summary>Words, single marks and single spaces; letters that join stay together in any script.</summary>
    public static string[] Words(string text) => Split(text, (before, next) => !IsOfWord(before) || !IsOfWord(next));

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u200C' or '\u200D' or '\u00AD' || IsMark(c);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static string[] Split(string text, Func<char, char, bool> cutsBetween)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || cutsBetween(text[i - 1], text[i]))
            {
                parts.Add(text[start..i]);
                start = i;
            }
        }

        return [.. parts];
    }
}
