using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>The texts of <c>corpus.txt</c>.</summary>
internal static partial class Corpus
{
    /// <summary>So that each fits into every field.</summary>
    private const int MaxLength = 60;
    private const int PackOf = 8;

    /// <summary>Quotation marks and dashes are set as the language has them; HTML takes the number of the next-line sign for that of an ellipsis.</summary>
    private static readonly HashSet<Rune> SetAnew = [.. "'\"‘’“”-–—…".EnumerateRunes()];

    public static IReadOnlyList<string> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Safety/Injections/corpus.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("##", StringComparison.Ordinal))
            .Select(line => Sign().Replace(line, Meant)),
    ];

    /// <summary>Several in a row, for fields of which a page shows many.</summary>
    public static IReadOnlyList<string> Packs { get; } =
    [.. All.Chunk(PackOf).Select(pack => string.Join(" § ", pack))];

    public static bool EachFits => All.All(text => text.Length <= MaxLength);

    /// <summary>What is left of a text where lines are joined and hidden signs may be told or dropped: its visible signs.</summary>
    public static string Visible(string? text)
    {
        var seen = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (
                !Rune.IsWhiteSpace(rune)
                && !SetAnew.Contains(rune)
                && !Rune.IsControl(rune)
                && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format
            )
            {
                seen.Append(rune.ToString());
            }
        }

        return seen.ToString();
    }

    private static string Meant(Match sign) =>
        sign.Value switch
        {
            "{CR}" => "\r",
            "{LF}" => "\n",
            "{TAB}" => "\t",
            var code => char.ConvertFromUtf32(
                int.Parse(code.AsSpan(3, code.Length - 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            ),
        };

    [GeneratedRegex(@"\{(CR|LF|TAB|U\+[0-9A-F]{4,5})\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();
}
