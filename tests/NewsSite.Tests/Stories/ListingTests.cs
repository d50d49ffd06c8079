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
        var older = Link(first, "next")!;
        var second = await ReadAsync(older);

        first.AssertIsReaderPage();
        second.AssertIsReaderPage();
        Assert.Equal("Harbour", first.TextOf("h1"));
        Assert.Equal(20, first.Page.QuerySelectorAll(".card").Length);
        Assert.Equal("Ship 21", first.TextOf(".card-title"));
        Assert.Equal("Ship 1", second.TextOf(".card-title"));
        Assert.Matches(@"^/en/sections/harbour\?before=\d{8}T\d{6}Z-\d+$", older);
        Assert.StartsWith("Harbour – Stories before ", second.Page.Title, StringComparison.Ordinal);
        Assert.Equal("/en/sections/harbour", Link(second, "prev"));
        Assert.Null(Link(second, "next"));
        Assert.Equal($"{newsroom.Address}/en/sections/harbour", Canonical(first));
        Assert.Equal($"{newsroom.Address}{older}", Canonical(second));
        Assert.Equal($"{newsroom.Address}{older}", first.Page.QuerySelector("link[rel=next]")!.GetAttribute("href"));
        Assert.Equal(
            "/en/sections/harbour/feed.xml",
            first.Page.QuerySelector(".listing-head a")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Stories_of_one_instant_are_neither_lost_nor_shown_twice_between_pages()
    {
        var section = await newsroom.SectionIdAsync("Lock");
        for (var i = 1; i <= 45; i++)
        {
            await newsroom.PublishAsync(await newsroom.ContentAsync($"Gate {i}") with { SectionId = section });
        }

        var first = await ReadAsync("/en/sections/lock");
        var second = await ReadAsync(Link(first, "next")!);
        var third = await ReadAsync(Link(second, "next")!);

        var headlines = new[] { first, second, third }.SelectMany(Headlines).ToList();
        Assert.Equal(Enumerable.Range(1, 45).Reverse().Select(i => $"Gate {i}"), headlines);
        Assert.Equal(Headlines(second), Headlines(await ReadAsync(Link(third, "prev")!)));
        Assert.Equal("/en/sections/lock", Link(second, "prev"));
        Assert.Equal("/en/sections/lock", third.Page.QuerySelector(".pages a:not([rel])")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_story_with_changed_words_keeps_its_place_among_those_of_its_instant()
    {
        var section = await newsroom.SectionIdAsync("Quay");
        var first = await newsroom.PublishAsync(await newsroom.ContentAsync("Crane 1") with { SectionId = section });
        await newsroom.PublishAsync(await newsroom.ContentAsync("Crane 2") with { SectionId = section });

        await newsroom.ChangeAsync(first, await newsroom.ContentAsync("Crane one") with { SectionId = section });

        Assert.Equal(["Crane 2", "Crane one"], Headlines(await ReadAsync("/en/sections/quay")));
        Assert.Contains(
            "Crane one",
            (await ReadAsync("/en/people/mara-ellingham")).TextOf("main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_address_from_when_pages_had_numbers_leads_to_where_that_page_is_now()
    {
        var section = await newsroom.SectionIdAsync("Mole");
        for (var i = 1; i <= 21; i++)
        {
            await newsroom.PublishAsync(await newsroom.ContentAsync($"Stone {i}") with { SectionId = section });
        }

        var second = await ReadAsync("/en/sections/mole?page=2");
        var first = await ReadAsync("/en/sections/mole?page=1");

        Assert.Equal(
            (HttpStatusCode.Redirect, Link(await ReadAsync("/en/sections/mole"), "next")),
            (second.Status, second.Location)
        );
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/sections/mole"), (first.Status, first.Location));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/en/sections/mole?page=501")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("20260826T140500Z")]
    [InlineData("20260826T140500Z-")]
    [InlineData("20260826T140500Z--1")]
    [InlineData("20260826T140500Z-01")]
    [InlineData("20260826T140500.0Z-1")]
    [InlineData("20261326T140500Z-1")]
    [InlineData("20260826T140500Z-99999999999999999999")]
    [InlineData("00010101T000000Z-1")]
    public async Task A_place_that_is_none_or_that_nothing_comes_after_is_not_found(string place) =>
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"/en/people/mara-ellingham?before={place}")).Status);

    [Fact]
    public async Task A_place_above_the_newest_story_is_the_first_page()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Tide table"));

        var page = await ReadAsync("/en/people/mara-ellingham?before=99991231T235959.9999999Z-9223372036854775807");

        page.AssertIsReaderPage();
        Assert.Equal($"{newsroom.Address}/en/people/mara-ellingham", Canonical(page));
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

    private static IEnumerable<string> Headlines(DeskAnswer page) =>
        page.Page.QuerySelectorAll(".card-title").Select(h => h.TextContent.Trim());

    /// <summary>Where the way to the newer or the older stories leads.</summary>
    private static string? Link(DeskAnswer page, string way) =>
        page.Page.QuerySelector($".pages a[rel={way}]")?.GetAttribute("href");

    private static string? Canonical(DeskAnswer answer) =>
        answer.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    private async Task<DeskAnswer> ReadAsync(string path)
    {
        using var reader = newsroom.Visit();
        return await reader.GetAsync(path);
    }
}
