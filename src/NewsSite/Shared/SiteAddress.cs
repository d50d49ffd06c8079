using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace NewsSite.Shared;

/// <summary>The site's public origin, for links that leave it: feeds, canonical addresses, what commands print.</summary>
/// <remarks>Never taken from a request: a forged Host header must not find its way into a link.</remarks>
public sealed class SiteAddress(IOptions<NewsroomOptions> newsroom, IServer server, IConfiguration settings)
{
    /// <summary>Such as <c>https://news.example</c>, without a slash at the end.</summary>
    public string Origin =>
        newsroom.Value.Address is { Length: > 0 } set
            ? set.TrimEnd('/')
            : PublicAddress.Nameable(FirstListenedOn()).TrimEnd('/');

    /// <param name="path">Site path in readable letters; it is encoded here.</param>
    public string Of(string path) => Origin + Encoded(path);

    /// <returns>The path as it stands on the wire.</returns>
    public static string Encoded(string path)
    {
        // A question or a place in the page follows the path, and is encoded already.
        var end = path.AsSpan().IndexOfAny('?', '#');
        return end < 0
            ? new PathString(path).ToUriComponent()
            : new PathString(path[..end]).ToUriComponent() + path[end..];
    }

    /// <summary>Commands listen on nothing: for them the settings say where the site will be.</summary>
    private string FirstListenedOn() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? settings["Urls"]?.Split(';')[0]
        ?? "http://localhost:5080";
}
