using NewsSite.Core.Languages;

namespace NewsSite.Import.Pages;

/// <summary>Tells the site's languages apart by script, letters and common words.</summary>
internal static class LanguageGuess
{
    private const int EnoughText = 20_000;
    private const string OnlyPashto = "ټډړښځڅېۍئګڼ";
    private const string NotInArabic = "پچژگټډړښځڅېۍګڼ";
    private const string OnlyUkrainian = "іїєґ";
    private const string NotInUkrainian = "ыэъё";
    private static readonly char[] WordEnds =
    [
        ' ',
        '\n',
        '\r',
        '\t',
        '.',
        ',',
        ':',
        ';',
        '!',
        '?',
        '،',
        '؛',
        '؟',
        '"',
        '«',
        '»',
        '(',
        ')',
        '\u00a0',
    ];

    /// <param name="tag">What the page says of itself, if anything; believed unless its script says otherwise.</param>
    public static Language Of(string text, string? tag = null)
    {
        var sample = text.Length > EnoughText ? text[..EnoughText] : text;
        var script = ScriptOf(sample);
        return FromTag(tag) is { } said && (script is null || said.Script == script)
            ? said
            : script switch
            {
                "Cyrl" => AmongCyrillic(sample),
                "Arab" => AmongArabic(sample),
                _ => Language.English,
            };
    }

    /// <returns>Null for a tag that names no language of the site.</returns>
    public static Language? FromTag(string? tag)
    {
        var parts = (tag ?? "").Trim().ToLowerInvariant().Split('-', '_');
        return parts switch
        {
            ["fa" or "per" or "fas", "af", ..] => Language.Dari,
            ["per" or "fas" or "pes", ..] => Language.Persian,
            ["pus" or "pbu" or "pbt" or "pst", ..] => Language.Pashto,
            ["eng", ..] => Language.English,
            ["rus", ..] => Language.Russian,
            ["ukr", ..] => Language.Ukrainian,
            ["ara" or "arb", ..] => Language.Arabic,
            ["fra" or "fre", ..] => Language.Find("fr"),
            ["spa", ..] => Language.Find("es"),
            [var first, ..] => Language.Find(first),
            _ => null,
        };
    }

    private static string? ScriptOf(string text)
    {
        var latin = text.Count(char.IsAsciiLetter);
        var cyrillic = text.Count(c => c is >= '\u0400' and <= '\u04ff');
        var arabic = text.Count(c => c is >= '\u0600' and <= '\u06ff' && char.IsLetter(c));
        return (latin, cyrillic, arabic) switch
        {
            (0, 0, 0) => null,
            _ when arabic * 2 >= latin && arabic >= cyrillic => "Arab",
            _ when cyrillic * 2 >= latin => "Cyrl",
            _ => "Latn",
        };
    }

    private static Language AmongCyrillic(string text) =>
        text.Count(OnlyUkrainian.Contains) > text.Count(NotInUkrainian.Contains)
            ? Language.Ukrainian
            : Language.Russian;

    private static Language AmongArabic(string text)
    {
        var letters = text.Count(char.IsLetter);
        if (text.Contains('ة', StringComparison.Ordinal) && text.Count(NotInArabic.Contains) * 100 < letters)
        {
            return Language.Arabic;
        }

        var pashtoLetters = text.Count(c => OnlyPashto.Contains(c) && c != 'ئ');
        var words = Fold.Text(text).Split(WordEnds, StringSplitOptions.RemoveEmptyEntries);
        if (
            pashtoLetters * 100 >= letters
            && Hits(words, Language.Pashto, "language-words") > Hits(words, Language.Dari, "language-words")
        )
        {
            return Language.Pashto;
        }
        var dari = Hits(words, Language.Dari, "only-here");
        return dari > Hits(words, Language.Persian, "only-here") ? Language.Dari : Language.Persian;
    }

    private static int Hits(string[] words, Language language, string list)
    {
        var known = PagePacks.Words(language, list);
        return words.Count(known.Contains);
    }
}
