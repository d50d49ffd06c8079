using System.Net;
using System.Net.Sockets;
using NewsSite.Tests.Processes;

namespace NewsSite.Tests.Safety;

/// <summary>The real program in Production with an address by https.</summary>
public sealed class BehindHttpsTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Newsroom__Address"] = "https://news.example",
        ["Safety__Proxies__0"] = "127.0.0.1",
    };

    private readonly SiteFolder _folder = new();
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}") };
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync() =>
        _site = await RunningSite.StartAsync(_folder, _http.BaseAddress!.ToString(), Settings);

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    /// <summary>As the proxy in front passes it on.</summary>
    [Fact]
    public async Task Cookies_are_bound_to_the_host_and_browsers_are_kept_on_https()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        asked.Headers.Add("X-Forwarded-Proto", "https");
        using var door = await _http.SendAsync(asked);

        var cookies = door.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, c => Assert.StartsWith("__Host-", c, StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("max-age=31536000", door.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/health")]
    [InlineData("/nowhere")]
    public async Task Nothing_is_traced(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Trace, path);
        request.Headers.Add("X-Secret", "not to be played back");

        using var answer = await _http.SendAsync(request);

        Assert.True(
            answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound,
            $"{answer.StatusCode}"
        );
        Assert.DoesNotContain("played back", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
