namespace NewsSite.Shared;

/// <summary>Where the light twin of a page is: the same words without script, fonts and pictures.</summary>
/// <remarks>The choice of a reader lives in the address: from a light page, links lead to light pages.</remarks>
public static class LightAddress
{
    public const string Prefix = "/light";

    /// <param name="path">Site path of the full page, with its question.</param>
    public static string Of(string path) => path == "/" ? Prefix : Prefix + path;

    /// <returns>Site path of the full page; null for an address that is no light one.</returns>
    public static string? FullOf(string path) =>
        path.Equals(Prefix, StringComparison.OrdinalIgnoreCase) ? "/"
        : path.StartsWith($"{Prefix}/", StringComparison.OrdinalIgnoreCase) ? path[Prefix.Length..]
        : null;
}
