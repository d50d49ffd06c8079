using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Desk;

public sealed class ArticleListTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_author_sees_only_stories_of_their_own()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        using var ben = await newsroom.SignInAsync(Role.Author);
        var id = await StartAsync(ana, "Harvest of saffron");

        var seenByAna = await ana.GetAsync("/desk/articles");
        var seenByBen = await ben.GetAsync("/desk/articles");

        Assert.Contains("Harvest of saffron", seenByAna.Text);
        Assert.DoesNotContain("Harvest of saffron", seenByBen.Text);
        Assert.Contains("Start an explainer", seenByBen.TextOf("main [role=status]"));
        Assert.NotEqual(Guid.Empty, id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/preview")]
    [InlineData("/history")]
    [InlineData("/compare")]
    [InlineData("/publish")]
    [InlineData("/autosave")]
    [InlineData("/withdraw")]
    public async Task A_story_of_someone_else_is_not_there_for_an_author(string page)
    {
        var id = await newsroom.DraftAsync("Not for Ben");
        using var ben = await newsroom.SignInAsync(Role.Author);

        var answer = await ben.GetAsync($"/desk/articles/{id}{page}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain("Not for Ben", answer.Text);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_words_in_any_script_and_by_state()
    {
        await newsroom.DraftAsync("Наводнение на юге");
        await newsroom.ReadyStoryAsync("A quiet day");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var byWords = await editor.GetAsync("/desk/articles?text=" + Uri.EscapeDataString("наводнение"));
        var byState = await editor.GetAsync("/desk/articles?state=Withdrawn");

        Assert.Equal("1 story", byWords.TextOf("main [role=status]"));
        Assert.Contains("Наводнение", byWords.TextOf("tbody"));
        Assert.Equal("No story matches. Use fewer words or filters.", byState.TextOf("main [role=status]"));
    }

    [Fact]
    public async Task The_list_says_where_each_story_stands()
    {
        await newsroom.ReadyStoryAsync("Bridges of the north");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var row = (await editor.GetAsync("/desk/articles?text=bridges")).TextOf("tbody tr")!;

        Assert.Contains("Draft", row);
        Assert.Contains("World", row);
        Assert.Contains("Tue 1 Sep 2026, 12:00", row);
        Assert.EndsWith("8", row);
    }

    [Fact]
    public async Task More_than_fifty_stories_come_on_pages_that_keep_the_filter()
    {
        foreach (var number in Enumerable.Range(1, 51))
        {
            await newsroom.DraftAsync($"Paged story {number}");
        }

        using var editor = await newsroom.SignInAsync(Role.Editor);
        var first = await editor.GetAsync("/desk/articles?text=paged");
        var second = await editor.GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(50, first.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Paged story 1 ", second.TextOf("tbody")! + " ");
        Assert.Single(second.Page.QuerySelectorAll("tbody tr"));
    }

    internal static async Task<Guid> StartAsync(DeskBrowser browser, string headline)
    {
        var answer = await browser.PostFormAsync(
            "/desk/articles/new?format=explainer",
            ("Form.Headline", headline),
            ("Form.Language", "en")
        );
        Assert.StartsWith("/desk/articles/", answer.Location);
        return Guid.Parse(answer.Location![^36..]);
    }
}
