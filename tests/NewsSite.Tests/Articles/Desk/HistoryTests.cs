using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Desk;

public sealed class HistoryTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private static readonly Regex Spaces = new(@"\s+");

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
    public async Task Many_saves_are_told_in_a_few_rows_and_each_is_there_on_demand()
    {
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync());
        using var author = await newsroom.SignInAsync(Role.Editor);
        await SaveOftenAsync(id, 250, author.Account!.Id);
        await PublishAsync(id);
        await SaveOftenAsync(id, 250, author.Account!.Id);

        var page = await author.GetAsync($"/desk/articles/{id}/history");

        var rows = page
            .Page.QuerySelectorAll("tbody tr")
            .Select(r => Spaces.Replace(r.TextContent, " ").Trim())
            .ToList();
        Assert.Equal(5, rows.Count);
        Assert.StartsWith("Autosaved revision 501 Latest", rows[0]);
        Assert.StartsWith($"249 saves by {author.Account!.DisplayName}", rows[1]);
        Assert.StartsWith("Published revision 251 Live", rows[2]);
        Assert.StartsWith($"249 saves by {author.Account!.DisplayName}", rows[3]);
        Assert.StartsWith("Created revision 1", rows[4]);

        var each = await author.GetAsync(page.Page.QuerySelector(".folded a")!.GetAttribute("href")!);
        Assert.Equal(50, each.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Page 1 of 5", each.TextOf("nav .pages span"));
        Assert.Contains("revision 500", each.TextOf("tbody tr"));
    }

    [Fact]
    public async Task Submitting_publishing_and_publishing_again_are_versions()
    {
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync());
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync($"/desk/articles/{id}", "[data-save]", ("Form.Body", "First words."));
        await newsroom.ExecuteAsync((MoveArticle move) => move.SubmitAsync(id, default));
        await editor.PostFormAsync($"/desk/articles/{id}", "[data-save]", ("Form.Body", "Better words."));
        await PublishAsync(id);
        await editor.PostFormAsync($"/desk/articles/{id}", "[data-save]", ("Form.Body", "Best words."));
        await PublishAsync(id);

        var page = await editor.GetAsync($"/desk/articles/{id}/history");

        Assert.Equal(
            ["Published again", "Published", "Submitted", "Created"],
            page.Page.QuerySelectorAll("tbody th > a").Select(a => a.TextContent)
        );
    }

    [Fact]
    public async Task A_version_is_named_and_pinned_and_found_above_the_history()
    {
        var id = await newsroom.DraftAsync("Named");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var answer = await editor.PostFormAsync(
            $"/desk/articles/{id}/history",
            "#name-form-1",
            ("name", "Before the lawyer"),
            ("pinned", "true")
        );

        var page = await editor.FollowAsync(answer);
        Assert.Equal("Revision 1 is named “Before the lawyer”.", page.TextOf(".flash"));
        Assert.Equal("Before the lawyer", page.TextOf(".pinned a"));
        Assert.Equal("Before the lawyer", page.TextOf("tbody th > a"));

        await editor.PostFormAsync($"/desk/articles/{id}/history", "#name-form-1", ("name", ""), ("pinned", null));
        page = await editor.GetAsync($"/desk/articles/{id}/history");
        Assert.Null(page.TextOf(".pinned"));
        Assert.Equal("Created", page.TextOf("tbody th > a"));
    }

    [Fact]
    public async Task A_name_too_long_is_told_beside_the_field_and_kept()
    {
        var id = await newsroom.DraftAsync("Named at length");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var name = new string('n', 81);

        var answer = await editor.PostFormAsync($"/desk/articles/{id}/history", "#name-form-1", ("name", name));

        Assert.Equal("The name is longer than 80 characters. Shorten it.", answer.TextOf("#name-1-error"));
        Assert.Equal(name, answer.Page.QuerySelector("#name-1")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_revisions_are_shown_side_by_side_as_well()
    {
        var id = await newsroom.DraftAsync("Beside", "The sea was calm.");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync($"/desk/articles/{id}", "[data-save]", ("Form.Body", "The sea was rough."));
        var inline = await editor.GetAsync($"/desk/articles/{id}/compare?from=1&to=2");

        var page = await editor.GetAsync(inline.Page.QuerySelector("a[href*='view=side']")!.GetAttribute("href")!);

        Assert.Equal(
            ["The sea was [removed: calm].", "The sea was [added: rough]."],
            page.Page.QuerySelectorAll(".versions .diff-text").Select(e => e.TextContent)
        );
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

    private async Task PublishAsync(Guid id) =>
        Assert.Empty(await newsroom.ExecuteAsync((PublishArticle publish) => publish.ExecuteAsync(id, null, default)));

    private Task<int> SaveOftenAsync(Guid id, int times, Guid by) =>
        newsroom.AskAsync(async db =>
        {
            var article = await db.Articles.SingleAsync(a => a.Id == id);
            var content = (await db.Revisions.SingleAsync(r => r.ArticleId == id && r.Number == 1)).Content;
            for (var n = 0; n < times; n++)
            {
                var next = content with { Body = $"Save {article.LatestNumber}." };
                db.Revisions.Add(article.Revise(next, by, RevisionReason.Autosaved, newsroom.Clock.Now));
            }

            return await db.SaveChangesAsync();
        });
}
