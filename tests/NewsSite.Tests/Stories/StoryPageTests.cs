using System.Net;
using System.Text.Json;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

public sealed class StoryPageTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string ThreeHeadings = """
        ::: key-points
        - The river rose.
        :::

        It began at dusk.

        ## Why it rose

        Rain.

        ## Who was warned

        Everyone.

        ## What comes next

        Sun.
        """;

    [Fact]
    public async Task A_story_is_complete_without_script()
    {
        await newsroom.PublishAsync(await StoryAsync("Gates hold at dawn"));

        var answer = await ReadAsync("/en/stories/gates-hold-at-dawn");

        answer.AssertIsReaderPage();
        Assert.Equal("Gates hold at dawn", answer.TextOf("h1"));
        Assert.Equal("The river rose overnight.", answer.TextOf(".story-standfirst"));
        Assert.Equal("By Mara Ellingham", answer.TextOf(".story-byline"));
        Assert.Equal("/en/people/mara-ellingham", answer.Page.QuerySelector(".story-byline a")!.GetAttribute("href"));
        Assert.Equal("Published 1 September 2026, 12:00 UTC", answer.TextOf(".story-times time"));
        Assert.Contains("The gates opened at dawn.", answer.TextOf(".story-body"), StringComparison.Ordinal);
        Assert.Null(answer.TextOf(".story .format-mark"));
        Assert.Equal("en", answer.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Few_tab_stops_come_before_the_story()
    {
        await newsroom.PublishAsync(await StoryAsync("Few stops"));

        var answer = await ReadAsync("/en/stories/few-stops");
        var story = answer.Page.QuerySelector(".story h1")!;

        var before = answer
            .TabStops()
            .Count(e => e.CompareDocumentPosition(story).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
        Assert.InRange(before, 4, 25);
    }

    [Fact]
    public async Task An_explainer_is_marked_and_opens_with_its_points_and_its_contents()
    {
        var story = await StoryAsync("Why rivers rise");
        await newsroom.PublishAsync(story with { Format = "explainer", Body = ThreeHeadings });

        var answer = await ReadAsync("/en/stories/why-rivers-rise");

        answer.AssertIsReaderPage();
        Assert.Equal("Explainer", answer.TextOf(".story .format-mark"));
        Assert.Equal(
            ["Why it rose", "Who was warned", "What comes next"],
            answer.Page.QuerySelectorAll(".story-contents a").Select(a => a.TextContent)
        );
        Assert.All(
            answer.Page.QuerySelectorAll(".story-contents a"),
            a => Assert.NotNull(answer.Page.GetElementById(a.GetAttribute("href")![1..]))
        );
        var order = answer
            .Page.QuerySelectorAll(".key-points, .story-contents, .article-heading")
            .Select(e => e.ClassName);
        Assert.Equal(["key-points", "story-contents", "article-heading"], order.Take(3));
    }

    [Fact]
    public async Task Contributors_are_thanked_in_a_line_that_nobody_typed()
    {
        var story = await StoryAsync("With help");
        var helper = new Credit(await newsroom.PersonIdAsync("Omar Wafa"), CreditRole.Contributor);
        await newsroom.PublishAsync(story with { Credits = [.. story.Credits, helper] });

        var answer = await ReadAsync("/en/stories/with-help");

        Assert.Equal("Omar Wafa contributed to this story.", answer.TextOf(".story-contributors"));
    }

    [Fact]
    public async Task A_changed_story_says_when_it_was_updated()
    {
        var story = await StoryAsync("Once and again");
        var id = await newsroom.PublishAsync(story);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(90));
        await newsroom.ChangeAsync(id, story with { Standfirst = "The river fell again." });

        var answer = await ReadAsync("/en/stories/once-and-again");

        var times = answer.Page.QuerySelectorAll(".story-times time").Select(t => t.TextContent).ToList();
        Assert.Equal(2, times.Count);
        Assert.StartsWith("Updated", times[1], StringComparison.Ordinal);
        newsroom.Clock.Advance(-TimeSpan.FromMinutes(90));
    }

    [Fact]
    public async Task Machines_are_told_what_the_story_is_and_a_headline_cannot_close_the_script()
    {
        await newsroom.PublishAsync(await StoryAsync("</script><script>alert(1)</script>") with { Slug = "sly" });

        var answer = await ReadAsync("/en/stories/sly");

        answer.AssertIsReaderPage();
        var json = answer
            .Page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(s => s.TextContent)
            .ToList();
        using var article = JsonDocument.Parse(json[0]);
        Assert.Equal("NewsArticle", article.RootElement.GetProperty("@type").GetString());
        Assert.Equal("</script><script>alert(1)</script>", article.RootElement.GetProperty("headline").GetString());
        Assert.Equal("Mara Ellingham", article.RootElement.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Equal(
            $"{newsroom.Address}/en/stories/sly",
            answer.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task An_old_address_leads_to_the_present_one_for_good()
    {
        var story = await StoryAsync("Old name") with { Slug = "old-name" };
        var id = await newsroom.PublishAsync(story);
        await newsroom.ChangeAsync(id, story with { Slug = "имя-новое" });

        var answer = await ReadAsync("/en/stories/old-name");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal("/en/stories/%D0%B8%D0%BC%D1%8F-%D0%BD%D0%BE%D0%B2%D0%BE%D0%B5", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(answer.Location!)).Status);
    }

    [Fact]
    public async Task A_withdrawn_story_says_why_and_shows_none_of_its_words()
    {
        var id = await newsroom.PublishAsync(await StoryAsync("Wrong from the start"));
        await newsroom.WithdrawAsync(id, "The figures were wrong.");

        var answer = await ReadAsync("/en/stories/wrong-from-the-start");

        Assert.Equal(HttpStatusCode.Gone, answer.Status);
        answer.AssertIsReaderPage();
        Assert.Contains("The figures were wrong.", answer.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong from the start", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_story_can_send_its_readers_elsewhere()
    {
        var id = await newsroom.PublishAsync(await StoryAsync("Replaced"));
        await newsroom.WithdrawAsync(id, "Replaced by a better one.", "/en/sections/world");

        var answer = await ReadAsync("/en/stories/replaced");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal("/en/sections/world", answer.Location);
    }

    [Fact]
    public async Task A_story_stands_only_in_its_own_language()
    {
        await newsroom.PublishAsync(await StoryAsync("English only"));

        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/ru/stories/english-only")).Status);
    }

    [Fact]
    public async Task A_story_is_sent_compressed_to_who_takes_that_and_caches_are_told_on_what_it_depends()
    {
        await newsroom.PublishAsync(await StoryAsync("Packed copy"));
        using var http = newsroom.Browser();
        var plain = await http.GetAsync("/en/stories/packed-copy");
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip;q=0.5, br");
        foreach (var _ in (int[])[1, 2])
        {
            var packed = await http.GetAsync("/en/stories/packed-copy");

            Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
            Assert.All([plain, packed], copy => Assert.Contains("Accept-Encoding", copy.Headers.Vary));
            Assert.Equal(plain.Headers.ETag, packed.Headers.ETag);
            await using var unpacked = new System.IO.Compression.BrotliStream(
                await packed.Content.ReadAsStreamAsync(),
                System.IO.Compression.CompressionMode.Decompress
            );
            using var reader = new StreamReader(unpacked);
            Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task Who_has_the_story_already_is_told_so_until_it_changes()
    {
        var story = await StoryAsync("Kept copy");
        var id = await newsroom.PublishAsync(story);
        using var http = newsroom.Browser();
        var first = await http.GetAsync("/en/stories/kept-copy");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/en/stories/kept-copy");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again)).StatusCode);

        await newsroom.ChangeAsync(id, story with { Standfirst = "Another." });
        using var later = new HttpRequestMessage(HttpMethod.Get, "/en/stories/kept-copy");
        later.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(later)).StatusCode);
        Assert.True(first.Headers.CacheControl is { Public: true, MustRevalidate: true });
    }

    [Fact]
    public async Task Pages_travel_compressed_and_answer_to_head()
    {
        await newsroom.PublishAsync(await StoryAsync("Light as a feather"));
        using var http = newsroom.Browser();
        using var small = new HttpRequestMessage(HttpMethod.Get, "/en/stories/light-as-a-feather");
        small.Headers.AcceptEncoding.ParseAdd("br");
        using var head = new HttpRequestMessage(HttpMethod.Head, "/en/stories/light-as-a-feather");

        var compressed = await http.SendAsync(small);
        var bare = await http.SendAsync(head);

        Assert.Equal(["br"], compressed.Content.Headers.ContentEncoding);
        Assert.InRange((await compressed.Content.ReadAsByteArrayAsync()).Length, 1000, 25_000);
        Assert.Equal(HttpStatusCode.OK, bare.StatusCode);
        Assert.Empty(await bare.Content.ReadAsByteArrayAsync());
    }

    private async Task<ArticleContent> StoryAsync(string headline) => await newsroom.ContentAsync(headline);

    private async Task<DeskAnswer> ReadAsync(string path)
    {
        using var reader = newsroom.Visit();
        return await reader.GetAsync(path);
    }
}
