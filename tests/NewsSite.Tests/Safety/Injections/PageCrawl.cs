using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety.Injections;

/// <summary>Opens every page of the site that somebody can come to, and follows its links and frames.</summary>
internal sealed class PageCrawl(DeskBrowser browser)
{
    private const int MostPages = 6_000;
    private readonly Queue<string> _waiting = [];
    private readonly HashSet<string> _known = [];

    public List<string> Faults { get; } = [];
    public List<string> Broken { get; } = [];

    /// <summary>Addresses that answered with a page.</summary>
    public HashSet<string> Pages { get; } = [];

    public void Add(string address)
    {
        // Combinations of filters have no end, and a page that opens at another line is the same page.
        var isNew = address.Count(c => c == '&') < 2 && !address.Contains("?line=", StringComparison.Ordinal);
        if (isNew && _known.Count < MostPages && _known.Add(address))
        {
            _waiting.Enqueue(address);
        }
    }

    /// <summary>Addresses of routes that have no values in them.</summary>
    public static IEnumerable<string> PlainRoutes(IServiceProvider site) =>
        site.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Where(e => e.RoutePattern.Parameters.Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));

    public async Task WalkAsync()
    {
        while (_waiting.TryDequeue(out var address))
        {
            using var response = await browser.Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            if ((int)response.StatusCode >= 500)
            {
                Broken.Add(address);
            }
            else if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                Look(await browser.GetAsync(address), address);
            }
        }

        Assert.True(_known.Count < MostPages, "The site has more pages than this crawl visits.");
    }

    private void Look(DeskAnswer answer, string address)
    {
        Pages.Add(address);
        Faults.AddRange(HarmlessPage.Faults(answer));
        foreach (var found in answer.Page.QuerySelectorAll("a[href], iframe[src]"))
        {
            var to = found.GetAttribute("href") ?? found.GetAttribute("src")!;
            if (to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal))
            {
                Add(to.Split('#')[0]);
            }
        }
    }
}
