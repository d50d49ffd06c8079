using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Search;

public sealed class SearchReaderPageTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Words_that_were_looked_for_stay_in_the_field_and_are_marked_in_the_results()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Heron returns to the marsh"));

        var answer = await ReadAsync(
            "/en/search?q=heron&section=world&format=news&lang=en&from=2026-01-01&to=2026-12-31"
        );

        answer.AssertIsReaderPage();
        Assert.Equal("heron", answer.Page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Equal("1 result", answer.TextOf("[role=status]"));
        Assert.Equal("Heron", answer.TextOf(".card-title mark"));
        Assert.Equal(
            "/en/stories/heron-returns-to-the-marsh",
            answer.Page.QuerySelector(".card-title a")!.GetAttribute("href")
        );
        Assert.Equal("world", answer.Page.QuerySelector("#section option[selected]")!.GetAttribute("value"));
        Assert.Equal("2026-01-01", answer.Page.QuerySelector("#from")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Filters_leave_out_what_does_not_fit()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Otter in the harbour"));

        Assert.Equal(
            "1 result",
            (await ReadAsync("/ru/search?q=otter&lang=all"))
                .TextOf("[role=status]")
                ?.Replace("результат", "result", StringComparison.Ordinal)
        );
        Assert.Contains(
            "otter",
            (await ReadAsync("/en/search?q=otter&to=2020-01-01")).TextOf("[role=status]"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "otter",
            (await ReadAsync("/en/search?q=otter&format=explainer")).TextOf("[role=status]"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try()
    {
        var answer = await ReadAsync("/en/search?q=xyzzy%3Cscript%3E");

        Assert.StartsWith("No results for “xyzzy<script>”.", answer.TextOf("[role=status]"), StringComparison.Ordinal);
        answer.AssertIsReaderPage();
    }

    [Theory]
    [InlineData("/en/search")]
    [InlineData("/en/search?q=")]
    [InlineData("/en/search?q=%22%22*%20%28%29")]
    public async Task Without_words_recent_explainers_are_offered(string path)
    {
        var explainer = await newsroom.ContentAsync("Why herons wade");
        if (!await newsroom.AskAsync(db => db.PublishedArticles.AnyAsync(a => a.Headline == explainer.Headline)))
        {
            await newsroom.PublishAsync(explainer with { Format = "explainer" });
        }

        var answer = await ReadAsync(path);

        answer.AssertIsReaderPage();
        Assert.Equal("Why herons wade", answer.TextOf(".card-title"));
    }

    [Theory]
    [InlineData("/en/search?q=heron&from=nonsense&to=9999-99-99&page=-3&lang=%00&section=%27&format=%22")]
    [InlineData("/en/search?q=%F0%9F%A6%A2%00%FF&page=999999")]
    public async Task Any_input_at_all_is_answered(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(path)).Status);

    private async Task<DeskAnswer> ReadAsync(string path)
    {
        using var reader = newsroom.Visit();
        return await reader.GetAsync(path);
    }
}
