using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Desk;

public sealed class HistoryTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task The_history_says_who_saved_what_when_and_why()
    {
        var id = await newsroom.DraftAsync("Told");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync($"/desk/articles/{id}", "[data-save]", ("Form.Body", "More."));

        var rows = (await editor.GetAsync($"/desk/articles/{id}/history")).Page.QuerySelectorAll("tbody tr");

        Assert.Equal(2, rows.Length);
        Assert.Contains(editor.Account!.DisplayName, rows[0].TextContent);
        Assert.Contains("Saved", rows[0].TextContent);
        Assert.Contains("Tue 1 Sep 2026, 12:00", rows[0].TextContent);
        Assert.Contains("Created", rows[1].TextContent);
    }

    [Fact]
    public async Task Restoring_makes_a_new_revision_with_exactly_the_old_words()
    {
        var old = new ArticleContent
        {
            Headline = "Old  headline ",
            Body = "\r\n tabs\tand ends \n",
            Language = "fa",
            Lead = new LeadMedia("gate", "A gate"),
        };
        var id = await newsroom.DraftAsync(old);
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync($"/desk/articles/{id}", "[data-save]", ("Form.Body", "All new."));

        var answer = await editor.PostFormAsync($"/desk/articles/{id}/history", "button[form=restore][value='1']");

        var latest = await newsroom.LatestAsync(id);
        Assert.Equal($"/desk/articles/{id}", answer.Location);
        Assert.Equal((3, RevisionReason.Restored), (latest.Number, latest.Reason));
        Assert.True(latest.Content.SaysTheSameAs(old));
    }

    [Fact]
    public async Task Any_two_revisions_are_compared_word_by_word_and_field_by_field()
    {
        var id = await newsroom.DraftAsync("A calm sea", "The sea was calm.");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var section = await newsroom.SectionIdAsync("Weather");
        await editor.PostFormAsync(
            $"/desk/articles/{id}",
            "[data-save]",
            ("Form.Body", "The sea was rough."),
            ("Form.SectionId", section.ToString())
        );

        var page = await editor.GetAsync($"/desk/articles/{id}/compare?from=1&to=2");

        var words = page.Page.QuerySelectorAll(".diff-text").Select(e => e.TextContent);
        Assert.Equal(["The sea was [removed: calm][added: rough].", "[added: Weather]"], words);
        Assert.Contains("headline", page.TextOf("main > .hint"));
    }

    [Fact]
    public async Task A_revision_that_never_was_is_not_there()
    {
        var id = await newsroom.DraftAsync("One");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var answer = await editor.GetAsync($"/desk/articles/{id}/compare?from=1&to=7");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
