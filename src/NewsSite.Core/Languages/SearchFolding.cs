using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsSite.Core.Languages;

/// <summary>Makes words that readers take for the same the same: for the search index, for queries and for highlighting.</summary>
/// <remarks>
/// Case, accents, Arabic vowel marks, tatweel, joiners, presentation forms and hamza carriers are taken off;
/// Arabic and Persian yeh, kaf and heh become one each; ё becomes е and ґ becomes г; digits of every script become 0–9.
/// An apostrophe between Cyrillic letters, whichever sign is typed for it, belongs to the word and is taken off.
/// </remarks>
public static class SearchFolding
{
    private static readonly FrozenDictionary<char, string> Same = new Dictionary<char, string>
    {
        ['ي'] = "ی",
        ['ى'] = "ی",
        ['ك'] = "ک",
        ['ڪ'] = "ک",
        ['ة'] = "ه",
        ['ە'] = "ه",
        ['ہ'] = "ه",
        ['ھ'] = "ه",
        ['ٱ'] = "ا",
        ['ґ'] = "г",
        ['ʼ'] = "",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ı'] = "i",
    }.ToFrozenDictionary();

    /// <summary>The folded words of a text, one space between them; empty when it holds no letter and no digit.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var at = 0; NextWord(text, ref at, out var start); )
        {
            var before = folded.Length;
            var wordStart = folded.Append(before > 0 ? " " : "").Length;
            AppendWord(folded, text.AsSpan(start, at - start));
            folded.Length = folded.Length > wordStart ? folded.Length : before;
        }

        return folded.ToString();
    }

    /// <summary>The words of a text where they stand in it.</summary>
    public static IEnumerable<FoldedWord> Words(string text)
    {
        var folded = new StringBuilder();
        for (var at = 0; NextWord(text, ref at, out var start); )
        {
            AppendWord(folded.Clear(), text.AsSpan(start, at - start));
            if (folded.Length > 0)
            {
                yield return new FoldedWord(start, at - start, folded.ToString());
            }
        }
    }

    /// <param name="at">Where to look from; then where the word ends.</param>
    private static bool NextWord(string text, ref int at, out int start)
    {
        int length;
        while (at < text.Length && !IsInWord(text, at, out length))
        {
            at += length;
        }

        start = at;
        while (at < text.Length && IsInWord(text, at, out length))
        {
            at += length;
        }

        return at > start;
    }

    private static bool IsInWord(string text, int at, out int length)
    {
        var character = text[at];
        length = 1;
        if (character is '\'' or '’' or '‘' or '`')
        {
            return IsCyrillic(text, at - 1) && IsCyrillic(text, at + 1);
        }

        if (char.IsAscii(character))
        {
            return char.IsAsciiLetterOrDigit(character);
        }

        var rune = RuneAt(text, at);
        length = rune.Utf16SequenceLength;
        return Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber or UnicodeCategory.Format;
    }

    private static bool IsCyrillic(string text, int at) =>
        at >= 0 && at < text.Length && text[at] is >= '\u0400' and <= '\u052F';

    /// <summary>A lone surrogate counts as the replacement character, which is part of no word.</summary>
    private static Rune RuneAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;

    /// <summary>Appends nothing when the word consists of marks and joiners.</summary>
    private static void AppendWord(StringBuilder folded, ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            foreach (var character in word)
            {
                folded.Append(char.ToLowerInvariant(character));
            }

            return;
        }

        var start = folded.Length;
        foreach (var character in word.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            Append(folded, character);
        }

        var composed = folded.ToString(start, folded.Length - start).Normalize(NormalizationForm.FormC);
        folded.Length = start;
        folded.Append(composed);
    }

    private static void Append(StringBuilder folded, char character)
    {
        if (Same.TryGetValue(character, out var same))
        {
            folded.Append(same);
        }
        else if (CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit)
        {
            folded.Append((char)('0' + digit));
        }
        else if (IsKept(character))
        {
            folded.Append(char.ToLowerInvariant(character));
        }
    }

    /// <summary>Marks, joiners and what decomposition brought along (a fraction's slash) are left out.</summary>
    private static bool IsKept(char character) =>
        character != 'ـ'
        && (
            char.IsSurrogate(character)
            || char.GetUnicodeCategory(character)
                is <= UnicodeCategory.OtherLetter
                    or UnicodeCategory.LetterNumber
                    or UnicodeCategory.OtherNumber
        );
}

/// <param name="Start">Place of its first character in the text.</param>
/// <param name="Length">Characters as they stand in the text, marks and joiners included.</param>
/// <param name="Folded">As compared; never empty.</param>
public readonly record struct FoldedWord(int Start, int Length, string Folded);
