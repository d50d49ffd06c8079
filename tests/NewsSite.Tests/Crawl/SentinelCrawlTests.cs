using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Media;
using NewsSite.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Crawl;

public sealed class SentinelCrawlTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string LiveWord = "Kingfishers";
    private const string LiveSlug = "kingfishers-return";
    private static readonly string[] Queries = ["", "?page=2", "?handler=preview", "?revision=2&number=2&from=1&to=2"];

    [Fact]
    public async Task No_word_or_picture_of_a_story_that_is_not_published_reaches_a_reader()
    {
        using var http = newsroom.Browser();
        var hidden = await HideAsync(http);
        await newsroom.AskAsync(db => EverythingToldAsync(db));
        var crawl = new ReaderCrawl(http);
        foreach (var address in await AddressesAsync(hidden))
        {
            crawl.Add(address);
        }

        await crawl.WalkAsync();

        Assert.Empty(crawl.Leaks);
        Assert.DoesNotContain(crawl.Answers, a => (int)a.Value >= 500);
        AssertDeskIsShut(crawl);
        AssertLiveStoryWasMet(crawl);
        await AssertPicturesAreShutAsync(http, hidden);
        await AssertSearchKnowsNothingAsync(http, hidden);
        await AssertAddressesTellNothingAsync(http, hidden);
    }

    private async Task<IReadOnlyList<HiddenStory>> HideAsync(HttpClient http)
    {
        var stories = new HiddenStories(newsroom);
        var live = await newsroom.ContentAsync($"{LiveWord} return");
        return
        [
            await stories.WithdrawnAsync(story => ReadEverywhereAsync(http, story)),
            await stories.DraftAsync(),
            await stories.InReviewAsync(),
            await stories.ApprovedAsync(),
            await stories.ScheduledAsync(),
            await stories.RevisedAsync(live with { Slug = LiveSlug }),
            await stories.ChangePlannedAsync(live with { Slug = $"{LiveSlug}-again" }),
        ];
    }

    /// <summary>While it is live it is in every list, and in every cache that may be kept of one.</summary>
    private static async Task ReadEverywhereAsync(HttpClient http, HiddenStory story)
    {
        var lists = new[] { "/", "/en/sections/world", "/en/feed.xml", "/sitemap-1.xml", "/sitemap-news.xml" };
        foreach (var list in lists.Append($"/en/stories/{story.Slug}"))
        {
            Assert.Contains(HiddenStory.Mark, await http.GetStringAsync(list), StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<IEnumerable<string>> AddressesAsync(IReadOnlyList<HiddenStory> hidden)
    {
        var hashes = await HashesAsync(hidden);
        var routes = new RouterAddresses(
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["language"] = ["en", "fa"],
                ["slug"] =
                [
                    .. hidden.Select(s => s.Slug),
                    .. hidden.Select(s => HiddenStory.Word(s.Where, "person")),
                    "world",
                ],
                ["format"] = [.. ArticleFormat.All.Select(f => f.ListingSegment).OfType<string>()],
                ["id"] = [.. hidden.Select(s => s.Id.ToString()), .. hidden.Select(s => s.Lead.Id.ToString())],
                ["hash"] = hashes,
                ["file"] = ["picture.png", "picture.jpg"],
                ["path"] = ["desk", "wp-admin", "en/drafts"],
            }
        );
        var words = hidden.SelectMany(s => s.Words).Append(LiveWord).Append(HiddenStory.Mark);
        return routes
            .Of(newsroom.Services)
            .SelectMany(address => IsForMachines(address) ? [address] : Queries.Select(query => address + query))
            .Concat(hidden.Select(s => $"/oembed?url={newsroom.Address}/en/stories/{s.Slug}"))
            .Concat(words.Select(word => $"/en/search?q={word}"))
            .Append("/robots.txt");
    }

    /// <summary>Files that know of no query.</summary>
    private static bool IsForMachines(string address) =>
        address.EndsWith(".xml", StringComparison.Ordinal) || address.EndsWith(".json", StringComparison.Ordinal);

    private Task<List<string>> HashesAsync(IReadOnlyList<HiddenStory> hidden)
    {
        var ids = hidden.SelectMany(s => (Guid[])[s.Lead.Id, s.Inline.Id]).ToList();
        return newsroom.AskAsync(db =>
            db.MediaAssets.Where(a => ids.Contains(a.Id))
                .Select(a => a.Hash)
                .Concat(db.Set<Rendition>().Where(r => ids.Contains(r.AssetId)).Select(r => r.Hash))
                .ToListAsync()
        );
    }

    private static async Task<bool> EverythingToldAsync(NewsSite.Data.NewsDb db)
    {
        await Eventually.TrueAsync(
            async () => !await db.OutboxMessages.AnyAsync(m => m.HandledAt == null),
            TimeSpan.FromMinutes(1)
        );
        return true;
    }

    private static void AssertDeskIsShut(ReaderCrawl crawl) =>
        Assert.All(
            crawl.Answers.Where(a =>
                a.Key.StartsWith("/desk", StringComparison.Ordinal)
                || a.Key.StartsWith("/admin", StringComparison.Ordinal)
            ),
            a =>
                Assert.True(
                    a.Value is HttpStatusCode.Redirect or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized,
                    $"{a.Key}: {a.Value}"
                )
        );

    /// <summary>A crawl that sees nothing at all would find no leak either.</summary>
    private static void AssertLiveStoryWasMet(ReaderCrawl crawl) =>
        Assert.Superset(
            new HashSet<string>
            {
                "/",
                $"/en/stories/{LiveSlug}",
                "/en/sections/world",
                "/en/people/mara-ellingham",
                "/en/feed.xml",
                "/en/sections/world/feed.xml",
                "/sitemap-news.xml",
                $"/en/stories/{LiveSlug}/embed",
                "/en/feed.json",
                $"/en/search?q={LiveWord}",
            },
            crawl.Saying(LiveWord).ToHashSet()
        );

    private static async Task AssertPicturesAreShutAsync(HttpClient http, IReadOnlyList<HiddenStory> hidden)
    {
        foreach (var picture in hidden.SelectMany(s => (MediaAsset[])[s.Lead, s.Inline]))
        {
            var address = MediaAddress.Of(picture.Hash, picture.Name, picture.ContentType);
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(address)).StatusCode);
        }
    }

    private static async Task AssertSearchKnowsNothingAsync(HttpClient http, IReadOnlyList<HiddenStory> hidden)
    {
        const string Unknown = "vjwnowhere";
        var nothing = (await http.GetStringAsync($"/en/search?q={Unknown}")).Replace(
            Unknown,
            "",
            StringComparison.Ordinal
        );
        foreach (var word in hidden.SelectMany(s => s.Words))
        {
            var answer = await http.GetStringAsync($"/en/search?q={word}");
            Assert.Equal(nothing, answer.Replace(word, "", StringComparison.Ordinal));
        }
    }

    /// <summary>“Not yet” and “never” are the same answer; only what readers once had is said to be gone.</summary>
    private static async Task AssertAddressesTellNothingAsync(HttpClient http, IReadOnlyList<HiddenStory> hidden)
    {
        const string Unknown = "vjwnowhere";
        var never = await AnswerAsync(http, Unknown);
        foreach (var story in hidden)
        {
            var answer = await AnswerAsync(http, story.Slug);
            if (story.Where == "withdrawn")
            {
                Assert.Equal(HttpStatusCode.Gone, answer.Status);
            }
            else
            {
                Assert.Equal(never, answer);
            }
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> AnswerAsync(HttpClient http, string slug)
    {
        using var response = await http.GetAsync($"/en/stories/{slug}");
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Replace(slug, "", StringComparison.Ordinal));
    }
}
