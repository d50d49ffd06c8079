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
        "/sitemap.xml",
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
}
