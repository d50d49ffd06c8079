using Microsoft.Extensions.Configuration;

namespace NewsSite.Shared;

public static class PublicAddress
{
    private static readonly string[] EveryInterface = ["://+", "://*", "://0.0.0.0", "://[::]"];

    /// <returns>Whether people reach the site by https only: its named address says so, or all it listens on does.</returns>
    public static bool IsHttps(IConfiguration settings) =>
        settings[$"{NewsroomOptions.Section}:{nameof(NewsroomOptions.Address)}"] is { Length: > 0 } address
            ? IsHttps(address)
            : (settings["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } urls
                && urls.All(IsHttps);

    /// <returns>Host of the named address; null when none is named.</returns>
    public static string? HostOf(IConfiguration settings) =>
        HostOf(settings[$"{NewsroomOptions.Section}:{nameof(NewsroomOptions.Address)}"]);

    public static string? HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed.Host : null;

    /// <summary>Whether what is listened on is every interface of the machine, and no address that others could call.</summary>
    public static bool IsEveryInterface(string url) =>
        EveryInterface.Any(every => url.Contains(every, StringComparison.Ordinal));

    /// <returns>An address that can be called from this machine.</returns>
    public static string Nameable(string url) =>
        EveryInterface.Aggregate(url, (a, every) => a.Replace(every, "://localhost", StringComparison.Ordinal));

    private static bool IsHttps(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
