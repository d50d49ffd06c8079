using System.Text.RegularExpressions;

namespace NewsSite.Import.Pages;

/// <summary>What a line looks like from its length, its first letter and its last sign.</summary>
internal static partial class Shape
{
    private const string SentenceEnds = ".!?…؟۔";
    private const string NeverEndsHeading = ".!,;:…،؛۔";
    private const string Closers = "\"'”’»)]“";

    public static bool EndsSentence(string text) =>
        text.AsSpan().TrimEnd(Closers) is { Length: > 0 } bare && SentenceEnds.Contains(bare[^1]);

    public static bool IsHeading(SourceLine line) =>
        line.Text.Length is >= 2 and <= 110
        && line.WordCount <= 16
        && !line.Text.Any(char.IsControl)
        && HasHeadingEnd(line)
        && !char.IsLower(line.Text[0])
        && !InnerSentence().IsMatch(line.Text)
        && line.Text.Any(char.IsLetter);

    /// <summary>Like a heading, but as long as headlines and captions of videos may be.</summary>
    public static bool IsTitle(SourceLine line) =>
        line.Text.Length is >= 2 and <= 200 && line.Text.Any(char.IsLetter) && HasHeadingEnd(line);

    public static bool IsParagraph(SourceLine line) =>
        line.Hint is null
        && (
            line.Role == LineRole.Paragraph
            || line.Text.Length >= 170
            || line.Text.Length >= 60 && (EndsSentence(line.Text) || line.Text[^1] is ':' or '،' or ',')
            || line.IsSurelyParagraph && line.Text.Length >= 40
        );

    public static bool IsOneSentence(string text) => !InnerSentence().IsMatch(text);

    /// <summary>Where the first sentence ends: after its closing sign, or with the text.</summary>
    public static int FirstSentenceEnd(string text) =>
        InnerSentence().Match(text) is { Success: true } m ? text.IndexOf(' ', m.Index) : text.Length;

    /// <summary>Where the last sentence begins; 0 when there is only one.</summary>
    public static int LastSentenceStart(string text) =>
        InnerSentence().Matches(text) is { Count: > 0 } all ? text.IndexOf(' ', all[^1].Index) + 1 : 0;

    /// <summary>Two to five words that could be somebody's name.</summary>
    public static bool IsName(string text) =>
        text.Length is >= 3 and <= 60
        && !text.Any(c => char.IsDigit(c) || NotInNames.Contains(c))
        && text.Split(' ') is { Length: >= 1 and <= 5 } words
        && words.All(IsNameWord);

    public static int CountQuotedWords(string text) =>
        Quoted().Matches(text).Select(m => m.Value.Split(' ').Length).DefaultIfEmpty(0).Max();

    private const string NotInNames = ".!?:;/\\|@#\"«»“”()[]{}<>=+*_%$&؟؛";

    private static readonly HashSet<string> Particles =
    [
        "de",
        "la",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "di",
        "du",
        "ul",
        "e",
        "y",
    ];

    private static bool IsNameWord(string word) =>
        word.Length > 0
        && (
            char.IsUpper(word[0])
            || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter
            || Particles.Contains(word)
            || word.StartsWith("al-", StringComparison.Ordinal)
        );

    private static bool HasHeadingEnd(SourceLine line)
    {
        var bare = line.Text.AsSpan().TrimEnd(Closers);
        return bare.Length > 0
            && !NeverEndsHeading.Contains(bare[^1])
            && (bare[^1] is not ('?' or '؟') || line.WordCount <= 16);
    }

    [GeneratedRegex(@"[\p{Ll}\p{Lo}\d][""”»')]?[.!?؟۔]+[""”»')]?\s+[""“«'(\[]?[\p{Lu}\p{Lo}]", RegexOptions.None, 1000)]
    private static partial Regex InnerSentence();

    [GeneratedRegex("\"[^\"]{2,}(?:\"|$)|“[^”]{2,}(?:”|$)|«[^»]{2,}(?:»|$)|„[^“”]{2,}[“”]", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
