using System.Net;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

public sealed class EmbargoForReadersTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Sentinel = "Quillfeather";

    private static readonly string[] Places =
    [
        "/",
        "/en/sections/world",
        "/en/explainers",
        "/en/people/mara-ellingham",
        "/en/stories/told-already",
        "/en/feed.xml",
        "/en/sections/world/feed.xml",
        "/sitemap-1.xml",
        "/sitemap-news.xml",
        "/nothing-here",
    ];

    [Fact]
    public async Task No_word_of_a_draft_reaches_a_reader_before_it_is_published()
    {
        var live = await newsroom.ContentAsync("Told already");
        var id = await newsroom.PublishAsync(live);
        await newsroom.DraftAsync(
            live with
            {
                Headline = $"{Sentinel} resigns",
                Standfirst = Sentinel,
                Body = Sentinel,
            }
        );
        var article = await newsroom.ArticleAsync(id);
        await newsroom.ExecuteAsync<NewsSite.Articles.SaveArticle, NewsSite.Articles.SaveOutcome>(u =>
            u.ExecuteAsync(
                id,
                article.LatestNumber,
                live with
                {
                    Body = $"Now with {Sentinel}.",
                },
                RevisionReason.Saved,
                CancellationToken.None
            )
        );

        using var reader = newsroom.Visit();
        foreach (var place in Places)
        {
            Assert.DoesNotContain(Sentinel, (await reader.GetAsync(place)).Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/en/stories/quillfeather-resigns")).Status);
    }

    [Fact]
    public async Task A_planned_change_leaves_the_live_words_alone_until_its_moment_and_then_stands_everywhere()
    {
        const string Secret = "Featherquill";
        var live = await newsroom.ContentAsync("Words of before") with { Slug = "words-of-before" };
        var id = await newsroom.PublishAsync(live);
        var changed = live with { Headline = $"{Secret} resigns", Standfirst = Secret, Body = $"{Secret} goes.\n" };
        await newsroom.ExecuteAsync<NewsSite.Articles.SaveArticle, NewsSite.Articles.SaveOutcome>(u =>
            u.ExecuteAsync(id, 1, changed, RevisionReason.Saved, CancellationToken.None)
        );
        var at = newsroom.Clock.Now.AddHours(1);
        Assert.Empty(
            await newsroom.ExecuteAsync((NewsSite.Articles.ScheduleArticle u) => u.ExecuteAsync(id, at, default))
        );
        using var reader = newsroom.Visit();
        var before = await PlacesSayingAsync(reader, Secret);
        Assert.Contains("Words of before", (await reader.GetAsync("/en/stories/words-of-before")).Text);
        newsroom.Clock.MoveTo(at.AddTicks(-1));
        Assert.Empty(before.Concat(await PlacesSayingAsync(reader, Secret)));

        newsroom.Clock.MoveTo(at);

        var article = await newsroom.ArticleAsync(id);
        Assert.Equal((ArticleState.Published, 1, 2), (article.State, article.LiveNumber, article.ScheduledNumber));
        await Eventually.TrueAsync(async () => (await newsroom.ArticleAsync(id)).LiveNumber == 2);
        await Eventually.TrueAsync(async () =>
            (await PlacesSayingAsync(reader, Secret)).IsSupersetOf([
                "/",
                "/en/feed.xml",
                "/en/sections/world",
                "/en/search?q=Featherquill",
                "/en/stories/words-of-before",
            ])
        );
    }

    private static async Task<HashSet<string>> PlacesSayingAsync(DeskBrowser reader, string words)
    {
        var saying = new HashSet<string>();
        foreach (var place in Places.Concat(["/en/stories/words-of-before", $"/en/search?q={words}"]))
        {
            // A search names what was sought; only what it found counts.
            var page = await reader.GetAsync(place);
            var told = place.Contains('?') ? page.TextOf("main article, main .card") ?? "" : page.Text;
            if (told.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                saying.Add(place);
            }
        }

        return saying;
    }
}
