namespace NewsSite.Import.Pages.Html;

/// <summary>Judges the addresses of a page's links, and remembers the ones that were not kept.</summary>
/// <param name="home">The page's own address; null when the page does not tell it.</param>
internal sealed class LinkTargets(Uri? home)
{
    private readonly List<(string Code, string Words, string Text)> _refused = [];

    public IReadOnlyList<(string Code, string Words, string Text)> Refused => _refused;

    /// <returns>An address that may stand in Markdown; null when only the link's words are kept.</returns>
    public string? Keep(string? href, string words)
    {
        var typed = href?.Trim() ?? "";
        if (typed.Length == 0 || typed[0] == '#')
        {
            return null;
        }
        if (Uri.TryCreate(home, typed, out var address) && address.IsAbsoluteUri && !IsLocalFile(address, typed))
        {
            return IsAllowed(address) ? Written(address) : Refuse("unsafe-link", words, typed);
        }
        return Refuse(
            typed.Contains(':', StringComparison.Ordinal) && !typed.StartsWith('/') ? "unsafe-link" : "relative-link",
            words,
            typed
        );
    }

    // A path such as "/news" is an absolute file address to Uri on this kind of system.
    private static bool IsLocalFile(Uri address, string typed) =>
        address.IsFile && !typed.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    private static bool IsAllowed(Uri address) => address.Scheme is "http" or "https" or "mailto";

    private static string Written(Uri address) =>
        address
            .AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

    private string? Refuse(string code, string words, string typed)
    {
        _refused.Add((code, words, $"{words} ({(typed.Length > 200 ? typed[..200] + "…" : typed)})"));
        return null;
    }
}
