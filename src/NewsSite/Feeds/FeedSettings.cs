using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Feeds;

/// <summary>What settings must be like for machines to be told the truth.</summary>
internal static class FeedSettings
{
    public static void AddChecks(IServiceCollection services) =>
        services
            .AddOptions<NewsroomOptions>()
            .Validate(
                o => o.Hub.Length == 0 || IsHub(o.Hub),
                "Newsroom:Hub is not the full https address of a hub, such as https://hub.example/."
            )
            .Validate(
                o => o.Trust.All(TrustTxt.IsLine),
                "Newsroom:Trust has a line that trust.txt does not know, such as member=https://association.example/."
            );

    /// <summary>A hub on this very machine needs no encryption.</summary>
    private static bool IsHub(string hub) =>
        Uri.TryCreate(hub, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
