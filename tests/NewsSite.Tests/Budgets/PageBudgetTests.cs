using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Budgets;

/// <summary>What a first visit to each page of the demo newsroom costs on the wire, pictures left out. Bytes are compressed ones.</summary>
public sealed class PageBudgetTests(DemoPaper paper)
{
    private const int Style = 12_000;
    private const int Script = 12_000;

    [Fact]
    public async Task Every_page_stays_inside_its_budget()
    {
        var newsroom = await paper.OpenAsync();
        using var http = newsroom.Browser();
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var over = new List<string>();
        foreach (var path in (await paper.PagesAsync()).Concat(DemoPaper.Kinds).Distinct())
        {
            var bill = await BillAsync(http, path);
            var budget = Budget.Of(path, bill.Language);
            Check("HTML", bill.Html, budget.Html);
            Check("script", bill.Script, Script);
            Check("fonts", bill.Fonts, budget.Fonts);
            Check("all but pictures", bill.Html + bill.Script + bill.Fonts + bill.Rest, budget.All);

            void Check(string what, int bytes, int most)
            {
                if (bytes > most)
                {
                    over.Add($"{path}: {what} {bytes} of {most} bytes");
                }
            }
        }

        Assert.Empty(over);
    }

    [Fact]
    public async Task The_stylesheet_inside_each_page_stays_inside_its_budget()
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        var css = (await reader.GetAsync("/")).Page.QuerySelector("style")!.TextContent;

        var room = new byte[css.Length * 4];
        Assert.True(
            System.IO.Compression.BrotliEncoder.TryCompress(
                System.Text.Encoding.UTF8.GetBytes(css),
                room,
                out var length,
                quality: 5,
                window: 22
            )
        );
        Assert.InRange(length, 1_000, Style);
    }

    [Fact]
    public async Task No_page_needs_script_sets_a_cookie_or_asks_anyone_else()
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        foreach (var path in (await paper.PagesAsync()).Concat(DemoPaper.Kinds).Distinct())
        {
            var answer = await reader.GetAsync(path);
            Assert.False(answer.Response.Headers.Contains("Set-Cookie"), path);
            Assert.Empty(
                answer.Page.QuerySelectorAll("script:not([async], [type=module], [type='application/ld+json'])")
            );
            Assert.All(
                answer.Page.QuerySelectorAll("[src], link[rel~=preload], link[rel~=stylesheet], link[rel~=icon]"),
                e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal)
            );
        }
    }

    private static async Task<Bill> BillAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        var wire = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        using var unpacked = new System.IO.Compression.BrotliStream(
            new MemoryStream(wire),
            System.IO.Compression.CompressionMode.Decompress
        );
        var page = await new HtmlParser().ParseDocumentAsync(unpacked);
        return new Bill(
            page.DocumentElement.GetAttribute("lang")!,
            wire.Length,
            await SumAsync(http, page, "script[src]", "src"),
            await SumAsync(http, page, "link[rel=preload][as=font]", "href"),
            await SumAsync(http, page, "link[rel=manifest], link[rel=icon], link[rel=stylesheet]", "href")
        );
    }

    private static async Task<int> SumAsync(HttpClient http, IHtmlDocument page, string selector, string attribute)
    {
        var sum = 0;
        foreach (var address in page.QuerySelectorAll(selector).Select(e => e.GetAttribute(attribute)).Distinct())
        {
            sum += (await http.GetByteArrayAsync(address)).Length;
        }

        return sum;
    }

    private sealed record Bill(string Language, int Html, int Script, int Fonts, int Rest);

    /// <summary>The most of each, in bytes on the wire.</summary>
    private sealed record Budget(int Html, int Fonts, int All)
    {
        public static Budget Of(string path, string language) =>
            path.StartsWith("/light", StringComparison.Ordinal) ? new(14_000, 0, 14_000)
            : path.Contains("/search", StringComparison.Ordinal) ? new(25_000, 48_000, 55_000)
            : language is "en" or "fr" or "es" ? new(25_000, 48_000, path.Contains("/stories/") ? 60_000 : 70_000)
            : new(28_000, 60_000, 75_000);
    }
}
