using System.Xml.Linq;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Search;

public sealed class OpenSearchTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private static readonly XNamespace Space = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public async Task Browsers_are_told_in_each_language_where_the_paper_is_searched()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Found from the address bar"));
        using var reader = newsroom.Visit();
        var page = await reader.GetAsync("/en/search");
        var link = page.Page.QuerySelector("link[rel=search]")!.GetAttribute("href")!;

        var answer = await reader.Http.GetAsync(link);
        var description = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var template = description.Element(Space + "Url")!.Attribute("template")!.Value;
        var found = await reader.GetAsync(template.Replace("{searchTerms}", "address+bar", StringComparison.Ordinal));

        Assert.Equal("/en/opensearch.xml", link);
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.InRange(description.Element(Space + "ShortName")!.Value.Length, 1, 16);
        Assert.NotNull(found.Page.QuerySelector("a[href='/en/stories/found-from-the-address-bar']"));
    }
}
