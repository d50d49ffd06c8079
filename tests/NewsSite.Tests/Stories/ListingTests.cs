using System.Net;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

public sealed class ListingTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_long_section_is_read_page_by_page_at_addresses_of_their_own()
    {
        var section = await newsroom.SectionIdAsync("Harbour");
        for (var i = 1; i <= 21; i++)
        {
            newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
            await newsroom.PublishAsync(await newsroom.ContentAsync($"Ship {i}") with { SectionId = section });
        }

        var first = await ReadAsync("/en/sections/harbour");
        var second = await ReadAsync("/en/sections/harbour?page=2");

        first.AssertIsReaderPage();
        second.AssertIsReaderPage();
        Assert.Equal("Harbour", first.TextOf("h1"));
        Assert.Equal(20, first.Page.QuerySelectorAll(".card").Length);
        Assert.Equal("Ship 21", first.TextOf(".card-title"));
        Assert.Equal("Ship 1", second.TextOf(".card-title"));
        Assert.Equal(
            "/en/sections/harbour?page=2",
            first.Page.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")
        );
        Assert.Equal("2", second.TextOf(".pages [aria-current=page]"));
        Assert.Equal($"{newsroom.Address}/en/sections/harbour", Canonical(first));
        Assert.Equal($"{newsroom.Address}/en/sections/harbour?page=2", Canonical(second));
        Assert.Equal(
            "/en/sections/harbour/feed.xml",
            first.Page.QuerySelector(".listing-head a")!.GetAttribute("href")
        );
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/en/sections/harbour?page=3")).Status);
    }

    [Fact]
    public async Task A_section_without_stories_in_the_language_says_so()
    {
        await newsroom.SectionIdAsync("Silent");

        var answer = await ReadAsync("/ru/sections/silent");

        answer.AssertIsReaderPage();
        Assert.Equal("Здесь пока ничего не опубликовано.", answer.TextOf(".notice"));
    }

    [Fact]
    public async Task A_person_has_a_page_with_everything_they_are_credited_for()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("By her alone"));

        var answer = await ReadAsync("/en/people/mara-ellingham");

        answer.AssertIsReaderPage();
        Assert.Equal("Mara Ellingham", answer.TextOf("h1"));
        Assert.Contains("By her alone", answer.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explainers_are_listed_apart()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("What a tide is") with { Format = "explainer" });
        await newsroom.PublishAsync(await newsroom.ContentAsync("Tide came in"));

        var answer = await ReadAsync("/en/explainers");

        answer.AssertIsReaderPage();
        Assert.Contains("What a tide is", answer.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tide came in", answer.TextOf("main"), StringComparison.Ordinal);
    }

    private static string? Canonical(DeskAnswer answer) =>
        answer.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    private async Task<DeskAnswer> ReadAsync(string path)
    {
        using var reader = newsroom.Visit();
        return await reader.GetAsync(path);
    }
}
