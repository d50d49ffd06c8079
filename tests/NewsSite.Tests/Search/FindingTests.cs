using System.Net;
using System.Net.Http.Json;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Search;

/// <summary>What helps readers whose words are not exactly those of the paper.</summary>
public sealed class FindingTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData("lighthuose", "lighthouse")]
    [InlineData("lightouse keeper", "lighthouse keeper")]
    [InlineData("ilghthouse", "lighthouse")]
    public async Task A_misspelt_word_is_answered_with_the_one_that_was_meant(string typed, string meant)
    {
        await PublishOnceAsync("Lighthouse keeper retires");

        var answer = await ReadAsync($"/en/search?q={Uri.EscapeDataString(typed)}&section=world");

        var link = answer.Page.QuerySelector(".search-meant a")!;
        Assert.Equal(meant, link.TextContent);
        var there = await ReadAsync(link.GetAttribute("href")!);
        Assert.Equal("1 result", there.TextOf("[role=status]"));
        Assert.Equal("world", there.Page.QuerySelector("#section option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task No_guess_is_made_that_finds_nothing_and_none_of_words_taken_from_readers()
    {
        var id = await newsroom.PublishAsync(await newsroom.ContentAsync("Quarrymen strike"));
        Assert.NotNull((await ReadAsync("/en/search?q=quarrymem")).Page.QuerySelector(".search-meant"));

        await newsroom.WithdrawAsync(id, "It was wrong.");

        var answer = await ReadAsync("/en/search?q=quarrymem");
        Assert.Null(answer.Page.QuerySelector(".search-meant"));
        Assert.DoesNotContain("quarrymen", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Зеленкович")]
    [InlineData("زلنکویچ")]
    public async Task Someone_on_the_register_is_found_as_another_script_writes_the_name(string typed)
    {
        var story = await newsroom.PublishedAsync(
            new StoryWords("Signed by Zelenkovich") { Names = "Anna Zelenkovich" }
        );

        var answer = await ReadAsync($"/en/search?q={Uri.EscapeDataString(typed)}");

        Assert.Contains(story.Path, answer.Page.QuerySelectorAll(".card-title a").Select(a => a.GetAttribute("href")));
        Assert.Contains("sound like this", answer.TextOf("[role=status]"), StringComparison.Ordinal);
        var asWritten = await ReadAsync("/en/search?q=Zelenkovich");
        Assert.DoesNotContain("sound like this", asWritten.TextOf("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_say_how_many_stories_each_would_leave()
    {
        await PublishOnceAsync("Osprey nests on the crane");
        await PublishOnceAsync("Osprey explained", "explainer");

        var answer = await ReadAsync("/en/search?q=osprey&format=explainer");

        Assert.Equal("1 result", answer.TextOf("[role=status]"));
        Assert.Equal("News (1)", answer.TextOf("#format option[value=news]"));
        Assert.Equal("Explainer (1)", answer.TextOf("#format option[value=explainer]"));
        Assert.Equal("World (1)", answer.TextOf("#section option[value=world]"));
        Assert.Equal("English (1)", answer.TextOf("#lang option[value=en]"));
        Assert.Equal("Русский (0)", answer.TextOf("#lang option[value=ru]"));
    }

    [Fact]
    public async Task Results_come_newest_first_when_a_reader_wants_it_so()
    {
        await newsroom.PublishedAsync(
            new StoryWords("Kestrel kestrel") { Body = "Kestrel.", At = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) }
        );
        await newsroom.PublishedAsync(
            new StoryWords("Roof repaired")
            {
                Body = "A kestrel watched.",
                At = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );

        Assert.Equal("Kestrel kestrel", (await ReadAsync("/en/search?q=kestrel")).TextOf(".card-title a"));
        Assert.Equal("Roof repaired", (await ReadAsync("/en/search?q=kestrel&sort=newest")).TextOf(".card-title a"));
    }

    [Fact]
    public async Task Names_and_headlines_of_what_is_published_are_suggested_while_typing()
    {
        await PublishOnceAsync("Pelicans land at the mill");
        var draft = await newsroom.ContentAsync("Pelicans leave again");
        await newsroom.DraftAsync(draft);

        Assert.Equal(["Pelicans land at the mill"], await SuggestAsync("pelic"));
        Assert.Equal(["Pelicans land at the mill"], await SuggestAsync("mill pel"));
        Assert.Contains("World", await SuggestAsync("wor"));
        await newsroom.SectionIdAsync("Worthless so far");
        Assert.DoesNotContain("Worthless so far", await SuggestAsync("wor"));
        Assert.Contains("Mara Ellingham", await SuggestAsync("elling"));
        Assert.Empty(await SuggestAsync("p"));
        Assert.Empty(await SuggestAsync("\" OR headline:"));
    }

    private async Task<string[]> SuggestAsync(string typed)
    {
        using var http = newsroom.Browser();
        return (await http.GetFromJsonAsync<string[]>($"/en/search/suggestions?q={Uri.EscapeDataString(typed)}"))!;
    }

    private async Task PublishOnceAsync(string headline, string format = "news")
    {
        if ((await ReadAsync($"/en/stories/{Slug.From(headline)}")).Status == HttpStatusCode.NotFound)
        {
            await newsroom.PublishAsync(await newsroom.ContentAsync(headline) with { Format = format });
        }
    }

    private async Task<DeskAnswer> ReadAsync(string path)
    {
        using var reader = newsroom.Visit();
        return await reader.GetAsync(path);
    }
}
