using Microsoft.Extensions.Configuration;

namespace NewsSite.Shared;

public static class PublicAddress
{
    /// <returns>Whether people reach the site by https only: its named address says so, or all it listens on does.</returns>
    public static bool IsHttps(IConfiguration settings) =>
        settings[$"{NewsroomOptions.Section}:{nameof(NewsroomOptions.Address)}"] is { Length: > 0 } address
            ? IsHttps(address)
            : (settings["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } urls
                && urls.All(IsHttps);

    /// <returns>Host of the named address; null when none is named.</returns>
    public static string? HostOf(IConfiguration settings) =>
        Uri.TryCreate(
            settings[$"{NewsroomOptions.Section}:{nameof(NewsroomOptions.Address)}"],
            UriKind.Absolute,
            out var address
        )
            ? address.Host
            : null;

    private static bool IsHttps(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
