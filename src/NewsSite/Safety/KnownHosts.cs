using Microsoft.Extensions.Configuration;
using NewsSite.Shared;

namespace NewsSite.Safety;

/// <summary>The names the site answers to: those of its public address and of what it listens on. Any other Host is refused.</summary>
internal static class KnownHosts
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <returns><c>*</c> alone when the site listens on every interface and has no public address: then nobody knows its names.</returns>
    public static IReadOnlyCollection<string> Of(IConfiguration settings)
    {
        var address = settings[$"{NewsroomOptions.Section}:{nameof(NewsroomOptions.Address)}"] ?? "";
        var listening = (settings["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var named = new[] { address }.Concat(listening).Select(HostOf).OfType<string>().ToHashSet();
        return address.Length == 0 && listening.Any(IsEveryInterface) ? ["*"] : [.. named.Union(Loopback)];
    }

    private static string? HostOf(string url) =>
        !IsEveryInterface(url) && Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.Host : null;

    private static bool IsEveryInterface(string url) =>
        url.Contains("://+", StringComparison.Ordinal)
        || url.Contains("://*", StringComparison.Ordinal)
        || url.Contains("://0.0.0.0", StringComparison.Ordinal)
        || url.Contains("://[::]", StringComparison.Ordinal);
}
