using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace NewsSite.Shared;

/// <summary>The site's public origin, for links that leave it: feeds, canonical addresses, what commands print.</summary>
/// <remarks>Never taken from a request: a forged Host header must not find its way into a link.</remarks>
public sealed class SiteAddress(IOptions<NewsroomOptions> newsroom, IConfiguration settings)
{
    /// <summary>Such as <c>https://news.example</c>, without a slash at the end.</summary>
    public string Origin { get; } =
        (
            newsroom.Value.Address is { Length: > 0 } set
                ? set
                : settings["Urls"]?.Split(';')[0] ?? "http://localhost:5080"
        ).TrimEnd('/');

    /// <param name="path">Starts with a slash.</param>
    public string Of(string path) => Origin + path;
}
