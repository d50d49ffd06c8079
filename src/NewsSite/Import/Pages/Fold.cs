using System.Globalization;

namespace NewsSite.Import.Pages;

/// <summary>Evens out spelling for comparison: case, Arabic and Persian letter forms, digits, quotes, spaces.</summary>
/// <remarks>Every letter is replaced by exactly one, so positions in the folded text are positions in the text itself.</remarks>
internal static class Fold
{
    public static string Text(string text) => string.Create(text.Length, text, Fill);

    /// <summary>Folded, and without punctuation at either end: for whole lines that are labels.</summary>
    public static string Label(string text) => Text(text).Trim(Edges);

    /// <summary>Folded letters and digits only: for telling whether two lines say the same.</summary>
    public static string Same(string text) => string.Concat(Text(text).Where(char.IsLetterOrDigit));

    private static readonly char[] Edges =
    [
        .. " .,:;!?…-–—|•·»«\"'()[]<>/\\*#→←›‹▶►▾▼✕×+،؛؟۔\u200e\u200f\ufe0f\u2069\u2066",
    ];

    private static void Fill(Span<char> into, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            into[i] = One(text[i]);
        }
    }

    private static char One(char c) =>
        c switch
        {
            'ي' or 'ى' => 'ی',
            'ك' => 'ک',
            'ۀ' or 'ة' => 'ه',
            'ё' or 'Ё' => 'е',
            '\u200c' or '\u00a0' or '\t' => ' ',
            '’' or '‘' => '\'',
            '“' or '”' or '„' => '"',
            '\u2010' or '\u2011' => '-',
            >= '٠' and <= '٩' => (char)(c - '٠' + '0'),
            >= '۰' and <= '۹' => (char)(c - '۰' + '0'),
            _ => CultureInfo.InvariantCulture.TextInfo.ToLower(c),
        };
}
