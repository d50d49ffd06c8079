namespace NewsSite.Core.Markup.Links;

/// <summary>Which addresses readers may be sent to.</summary>
internal static class Addresses
{
    private const int Longest = 2000;
    private static readonly string[] WebSchemes = ["https", "http"];

    /// <summary>http, https, mailto, a fragment of the page, or a path of this site; everything else is refused.</summary>
    public static bool IsSafe(string? address) =>
        address is { Length: > 0 and <= Longest }
        && !address.Any(IsTrick)
        && (address[0] == '#' ? address.Length > 1 : IsSitePath(address) || IsWebPage(address) || IsMail(address));

    public static bool IsWebPage(string address) =>
        !address.Any(IsTrick)
        && Array.Exists(WebSchemes, s => address.StartsWith(s + "://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0;

    // Browsers read "//" as another site, whatever stands for the second stroke.
    private static bool IsSitePath(string address) => address[0] == '/' && (address.Length == 1 || address[1] != '/');

    private static bool IsMail(string address) =>
        address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && address.Contains('@', StringComparison.Ordinal);

    // Browsers drop control characters and turn backslashes round before they look at an address.
    private static bool IsTrick(char c) => char.IsControl(c) || c == '\\';
}
