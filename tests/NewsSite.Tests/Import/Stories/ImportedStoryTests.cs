using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Search;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Import.Stories;

/// <summary>Imports do not save as the desk does: what they leave in the store must read the same.</summary>
public sealed class ImportedStoryTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Everything_a_line_says_reads_back_from_its_revision()
    {
        await newsroom.ImportAsync(
            """
            {"externalId":"full","language":"fa","format":"explainer","headline":"قفل‌ها","shortHeadline":"قفل","standfirst":"چگونه کار می‌کنند",
             "slug":"ghofl","section":"بندر","topics":["کشتی","آب"],"body":"متن.","scheduledFor":"2031-05-01T10:00:00+04:30","state":"scheduled",
             "credits":[{"person":"نیلس","role":"reporter","service":"سرویس"},{"person":"آنا"}],
             "lead":{"media":"","alt":"پل","caption":"شرح","credit":"عکاس","filePhoto":true}}
            """.ReplaceLineEndings("")
        );

        var (article, content) = await StoredAsync("full");

        Assert.Equal((ArticleState.Scheduled, 1), (article.State, article.ScheduledNumber!.Value));
        Assert.Equal(new DateTime(2031, 5, 1, 5, 30, 0, DateTimeKind.Utc), article.ScheduledFor);
        Assert.Equal(("fa", "explainer", "ghofl"), (content.Language, content.Format, content.Slug));
        Assert.Equal(("قفل‌ها", "قفل", "متن."), (content.Headline, content.ShortHeadline, content.Body));
        Assert.Equal(new LeadMedia("", "پل", false, "شرح", "عکاس", true), content.Lead);
        Assert.Equal(2, content.TopicIds.Count);
        Assert.Equal([CreditRole.Reporter, CreditRole.Author], content.Credits.Select(c => c.Role));
        Assert.Equal([true, false], content.Credits.Select(c => c.ServiceId is not null));
    }

    [Fact]
    public async Task A_changed_story_keeps_its_address_and_is_found_by_its_new_words_alone()
    {
        await newsroom.ImportAsync(Line("moved", "Quays rebuilt", "The heron left."));
        var before = await PublishedAsync("Quays rebuilt");

        await newsroom.ImportAsync(Line("moved", "Quays rebuilt at last", "The stork came."));
        var after = await PublishedAsync("Quays rebuilt at last");

        Assert.Equal(("quays-rebuilt", "quays-rebuilt"), (before.Slug, after.Slug));
        Assert.Equal((0, 1), (await FoundAsync("heron"), await FoundAsync("stork")));
        Assert.Single(
            await newsroom.AskAsync(db => db.ArticleAddresses.Where(a => a.Slug == after.Slug).ToListAsync())
        );
    }

    [Fact]
    public async Task The_last_of_several_lines_with_one_id_counts()
    {
        var report = await newsroom.ImportAsync(
            Line("twice", "First try", "One."),
            Line("twice", "Second try", "Two.")
        );

        Assert.Equal(1, report.Added);
        Assert.Equal("Second try", (await StoredAsync("twice")).Content.Headline);
    }

    [Theory]
    [InlineData("\"topics\":[\" \"]")]
    [InlineData("\"media\":[{\"name\":\"\",\"path\":\"a.jpg\"}]")]
    public async Task A_line_with_nothing_where_something_must_be_is_refused_and_the_next_comes_in(string field)
    {
        var report = await newsroom.ImportAsync(
            "{\"externalId\":\"holes\",\"language\":\"en\",\"headline\":\"Holes\",\"section\":\"Harbour\","
                + field
                + "}",
            Line(field, $"After {field.Length}", "Whole.")
        );

        Assert.Equal([1], report.Refused.Select(r => r.Line));
        Assert.Equal(1, report.Added);
    }

    private static string Line(string id, string headline, string body) =>
        System.Text.Json.JsonSerializer.Serialize(
            new
            {
                externalId = id,
                language = "en",
                headline,
                section = "Harbour",
                body,
                state = "published",
                publishedAt = "2021-01-01T00:00:00Z",
            }
        );

    private async Task<(Article Article, ArticleContent Content)> StoredAsync(string externalId)
    {
        var article = await newsroom.AskAsync(db => db.Articles.SingleAsync(a => a.ExternalId == externalId));
        var revision = await newsroom.AskAsync(db => db.Revisions.SingleAsync(r => r.ArticleId == article.Id));
        return (article, revision.Content);
    }

    private Task<PublishedArticle> PublishedAsync(string headline) =>
        newsroom.AskAsync(db => db.PublishedArticles.SingleAsync(p => p.Headline == headline));

    private async Task<int> FoundAsync(string word) =>
        (
            await newsroom.ExecuteAsync<SearchStories, SearchPage>(u =>
                u.ExecuteAsync(new SearchQuery(word), CancellationToken.None)
            )
        ).Total;
}
