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
        var listening = (settings["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var hosts = listening.Where(url => !PublicAddress.IsEveryInterface(url)).Select(PublicAddress.HostOf);
        return PublicAddress.HostOf(settings) is { } host ? [host, .. hosts.OfType<string>(), .. Loopback]
            : listening.Any(PublicAddress.IsEveryInterface) ? ["*"]
            : [.. hosts.OfType<string>(), .. Loopback];
    }
}
