using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Import.Pages;

/// <summary>Turns the bytes of a saved page into text.</summary>
public static partial class PageText
{
    private const int WhereCharsetStands = 4096;

    static PageText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>By byte order mark, else the charset HTML names, else UTF-8 if it fits, else Windows-1251 or 1256, whichever gives words.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (FromMark(bytes) is { } marked)
        {
            return marked;
        }
        return Try(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes) ?? Named(bytes) ?? Guessed(bytes);
    }

    private static string? FromMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => null,
        };

    private static string? Named(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, WhereCharsetStands)]);
        var name = Charset().Match(head).Groups["name"].Value;
        return Find(name) is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage
            ? encoding.GetString(bytes)
            : null;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return name.Length == 0 ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Broken UTF-8 stays UTF-8: a cut or mended file is likelier than a legacy one when most bytes fit.</summary>
    private static string Guessed(ReadOnlySpan<byte> bytes)
    {
        var utf8 = Encoding.UTF8.GetString(bytes);
        if (utf8.Count(c => c == '\ufffd') * 20 < utf8.Count(c => c > 127))
        {
            return utf8;
        }
        var cyrillic = Encoding.GetEncoding(1251).GetString(bytes);
        var arabic = Encoding.GetEncoding(1256).GetString(bytes);
        var latin = Encoding.GetEncoding(1252).GetString(bytes);
        return new[] { cyrillic, arabic, latin }.MaxBy(Plausibility)!;
    }

    // Right letters come in runs of their own script, lower case after the first; wrong ones mix with signs.
    private static int Plausibility(string text) =>
        LettersInRuns().Matches(text).Sum(m => m.Length) + PagePacks.WordHits(text) * 5;

    [GeneratedRegex(@"charset\s*=\s*[""']?(?<name>[A-Za-z0-9_\-]{2,30})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Charset();

    [GeneratedRegex(
        @"[А-Яа-я]?[а-яё]{2,}|[\u0621-\u064A\u067E-\u06CC]{3,}|[A-Za-z]*[à-ÿ]?[a-z]{2,}",
        RegexOptions.None,
        2000
    )]
    private static partial Regex LettersInRuns();
}
