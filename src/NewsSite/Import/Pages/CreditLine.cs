using System.Collections.Frozen;
using NewsSite.Core.Articles;

namespace NewsSite.Import.Pages;

/// <summary>Reads lines such as "Radio X correspondent Y contributed to this story".</summary>
internal static class CreditLine
{
    private const int LongestLine = 400;
    private const int LongestBefore = 80;
    private const string Slot = "{people}";

    private static readonly (string Before, string After, CreditRole Role)[] Templates =
    [
        .. PagePacks
            .Pairs("contribution")
            .Select(p => (Parts: p.Key.Split(Slot), p.Value))
            .Select(t => (t.Parts[0], t.Parts[1], Enum.Parse<CreditRole>(t.Value, ignoreCase: true)))
            .OrderByDescending(t => t.Item1.Length + t.Item2.Length),
    ];

    /// <returns>Null when the line is not wholly a credit.</returns>
    public static IReadOnlyList<PageContributor>? Read(string text)
    {
        if (text.Length > LongestLine)
        {
            return null;
        }
        List<PageContributor> all = [];
        foreach (
            var part in Unwrap(text).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if ((ReadLastSentence(part) ?? ReadOne(part)) is not { Count: > 0 } people)
            {
                return null;
            }
            all.AddRange(people);
        }
        return all.Count > 0 ? all : null;
    }

    // "Smith reported from the coast. Ann Lee contributed to this report."
    private static List<PageContributor>? ReadLastSentence(string text)
    {
        var at = Shape.LastSentenceStart(text);
        return at is > 0 and <= LongestBefore ? ReadOne(text[at..]) : null;
    }

    private static string Unwrap(string text) => text.Trim(' ', '(', ')', '[', ']', '*', '_', '.', '۔', '—', '–');

    private static List<PageContributor>? ReadOne(string text)
    {
        var folded = Fold.Text(text);
        foreach (var (before, after, role) in Templates)
        {
            var length = text.Length - before.Length - after.Length;
            if (
                length > 1
                && folded.StartsWith(before, StringComparison.Ordinal)
                && folded.EndsWith(after, StringComparison.Ordinal)
            )
            {
                return CreditPeople.Read(text.Substring(before.Length, length).Trim(' ', ',', ':', '،'), role);
            }
        }
        return null;
    }
}
