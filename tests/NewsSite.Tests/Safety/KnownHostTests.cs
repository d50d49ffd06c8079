using System.Net;
using Microsoft.Extensions.Configuration;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety;

/// <summary>The site answers to its own names, and believes only its own proxies.</summary>
public sealed class KnownHostTests
{
    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("news.example.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("news.example", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    public async Task A_host_that_is_not_the_papers_is_refused(string host, HttpStatusCode expected)
    {
        await using var newsroom = await OpenAsync("https://news.example");
        using var browser = newsroom.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;

        Assert.Equal(expected, (await browser.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData(null, false)]
    public async Task Word_of_https_is_taken_from_a_proxy_of_ours_alone(string? proxy, bool isBelieved)
    {
        await using var newsroom = await OpenAsync("", proxy);
        using var browser = newsroom.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var answer = await browser.GetAsync("/account/sign-in");

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(isBelieved, cookies.All(c => c.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task<Newsroom> OpenAsync(string address, string? proxy = null)
    {
        var newsroom = new Newsroom
        {
            Adjust = b =>
            {
                b.Configuration["Newsroom:Address"] = address;
                b.Configuration.AddInMemoryCollection(
                    proxy is null ? [] : [KeyValuePair.Create<string, string?>("Safety:Proxies:0", proxy)]
                );
            },
        };
        await newsroom.InitializeAsync();
        return newsroom;
    }
}
