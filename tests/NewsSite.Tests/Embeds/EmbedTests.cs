using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsSite.Core.Articles;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Embeds;

public sealed class EmbedTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const int SmallEnough = 6 * 1024;

    [Fact]
    public async Task A_story_for_other_sites_is_small_runs_nothing_and_leads_to_the_story()
    {
        var picture = await newsroom.AddAsync(SampleFiles.Png(33, 20), "gate.png");
        var content = await newsroom.ContentAsync("Quoted elsewhere") with
        {
            Lead = new LeadMedia(picture.Name, Decorative: true),
        };
        await newsroom.PublishAsync(content);
        using var reader = newsroom.Visit();

        var page = await reader.GetAsync("/en/stories/quoted-elsewhere/embed");

        var story = $"{newsroom.Address}/en/stories/quoted-elsewhere";
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page.Text), 1, SmallEnough);
        Assert.Equal("Quoted elsewhere", page.TextOf("h1"));
        Assert.Equal("The river rose overnight.", page.TextOf("p"));
        Assert.Equal("The Ambrel Courier · 1 September 2026", page.TextOf(".embed-facts"));
        var link = page.Page.QuerySelector("h1 a")!;
        Assert.Equal((story, "_top"), (link.GetAttribute("href"), link.GetAttribute("target")));
        Assert.Equal(story, page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("lazy", page.Page.QuerySelector("img")!.GetAttribute("loading"));
        Assert.Empty(page.Page.QuerySelectorAll("script, iframe, form, [style]"));
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Any_site_may_frame_it_and_no_other_page()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Framed"));
        using var reader = newsroom.Visit();

        Assert.Contains(
            "frame-ancestors *",
            await PolicyAsync(reader, "/en/stories/framed/embed"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "script-src",
            await PolicyAsync(reader, "/en/stories/framed/embed"),
            StringComparison.Ordinal
        );
        foreach (var path in (string[])["/", "/en/stories/framed", "/en/stories/not-there/embed", "/account/sign-in"])
        {
            Assert.Contains("frame-ancestors 'none'", await PolicyAsync(reader, path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_story_offers_the_frame_to_people_and_to_machines()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Offered & “framed”"));
        using var reader = newsroom.Visit();
        var page = await reader.GetAsync("/en/stories/offered-framed");

        var code = page.Page.QuerySelector(".story-share details textarea[readonly]")!.TextContent;

        var frame = new HtmlParser().ParseDocument(code).QuerySelector("iframe")!;
        Assert.Equal($"{newsroom.Address}/en/stories/offered-framed/embed", frame.GetAttribute("src"));
        Assert.Equal("Offered & “framed”", frame.GetAttribute("title"));
        var machines = page.Page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;
        using var told = JsonDocument.Parse(await reader.Http.GetStringAsync(machines));
        var html = new HtmlParser().ParseDocument(told.RootElement.GetProperty("html").GetString()!);
        Assert.Equal(frame.GetAttribute("src"), html.QuerySelector("iframe")!.GetAttribute("src"));
        Assert.Equal("1.0", told.RootElement.GetProperty("version").GetString());
        Assert.Equal("rich", told.RootElement.GetProperty("type").GetString());
        Assert.Equal("The Ambrel Courier", told.RootElement.GetProperty("provider_name").GetString());
    }

    [Fact]
    public async Task XML_says_the_same_and_nothing_is_larger_than_was_asked_for()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Small frame"));
        using var http = newsroom.Browser();
        var url = Uri.EscapeDataString($"{newsroom.Address}/en/stories/small-frame");

        var xml = XDocument.Parse(
            await http.GetStringAsync($"/oembed?url={url}&format=xml&maxwidth=300&maxheight=9999")
        );

        Assert.Equal("oembed", xml.Root!.Name.LocalName);
        Assert.Equal("Small frame", xml.Root.Element("title")!.Value);
        Assert.Equal("300", xml.Root.Element("width")!.Value);
        Assert.Contains("width=\"300\"", xml.Root.Element("html")!.Value, StringComparison.Ordinal);
        Assert.Equal("240", xml.Root.Element("height")!.Value);
    }

    [Fact]
    public async Task What_readers_do_not_have_is_not_there()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Gone soon"));
        await newsroom.DraftAsync(await newsroom.ContentAsync("Not yet"));
        await newsroom.WithdrawAsync(id, "It was not so.");
        using var http = newsroom.Browser();
        var origin = newsroom.Address;

        foreach (
            var url in (string[])
                [
                    $"{origin}/en/stories/gone-soon",
                    $"{origin}/en/stories/not-yet",
                    $"{origin}/",
                    "https://elsewhere.example/en/stories/gone-soon",
                    "nonsense",
                    "",
                ]
        )
        {
            using var answer = await http.GetAsync($"/oembed?url={Uri.EscapeDataString(url)}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/en/stories/gone-soon/embed")).StatusCode);
        using var unknown = await http.GetAsync("/oembed?url=x&format=yaml");
        Assert.Equal(HttpStatusCode.NotImplemented, unknown.StatusCode);
    }

    private static async Task<string> PolicyAsync(DeskBrowser reader, string path) =>
        (await reader.GetAsync(path)).Response.Headers.GetValues("Content-Security-Policy").Single();
}
