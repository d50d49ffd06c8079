using System.Text.RegularExpressions;

namespace NewsSite.Core.People;

/// <summary>Finds a name in running text and puts another in its place.</summary>
/// <remarks>
/// Spellings of one word are left alone: they are other people's names and plain words too, and only a person can tell.
/// </remarks>
public sealed class NameInText
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private readonly Regex? _any;
    private readonly Regex? _address;
    private readonly string _other;
    private readonly string _otherSlug;

    /// <param name="spellings">Of the name that goes.</param>
    /// <param name="other">The name that comes.</param>
    /// <param name="slug">End of the address of the page of the name that goes; empty for none.</param>
    /// <param name="otherSlug">The one that takes its place in links.</param>
    public NameInText(IEnumerable<string> spellings, string other, string slug = "", string otherSlug = "")
    {
        Spellings =
        [
            .. spellings
                .Select(s => s.Trim().TrimEnd('.'))
                .Where(HasTwoWords)
                .Distinct()
                .OrderByDescending(s => s.Length),
        ];
        (_other, _otherSlug) = (other, otherSlug);
        if (Spellings.Count > 0)
        {
            var any = Spellings.Select(s => Regex.Escape(s).Replace(@"\ ", @"\s+", StringComparison.Ordinal));
            _any = new($@"\b(?:{string.Join('|', any)})\b", Options, Longest);
        }

        Sought = Spellings;
        if (slug.Length > 0)
        {
            Sought = [.. Spellings, $"/people/{slug}"];
            _address = new($@"(?<=/people/){Regex.Escape(slug)}(?![\w-])", RegexOptions.CultureInvariant, Longest);
        }
    }

    /// <summary>Those that are looked for.</summary>
    public IReadOnlyList<string> Spellings { get; }

    /// <summary>Any text with something to replace holds one of these, but for case and the kind and number of spaces.</summary>
    public IReadOnlyList<string> Sought { get; }

    public string Replace(string text)
    {
        var named = _any?.Replace(text, _ => _other) ?? text;
        return _address?.Replace(named, _ => _otherSlug) ?? named;
    }

    private static bool HasTwoWords(string spelling) => spelling.Any(c => c is ' ' or '\u00A0' or '\u200C');
}
