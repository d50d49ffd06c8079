using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Desk;

public sealed class PublishStoryTests(PublishStoryTests.KabulNewsroom kabul)
    : IClassFixture<PublishStoryTests.KabulNewsroom>
{
    private readonly Newsroom _newsroom = kabul.Newsroom;

    [Fact]
    public async Task An_editor_publishes_a_ready_story_and_is_told_where_readers_find_it()
    {
        var id = await _newsroom.ReadyStoryAsync("Published from the desk");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var page = await editor.GetAsync($"/desk/articles/{id}/publish");

        var answer = await editor.SubmitAsync(page, PublishButton, Because);

        Assert.Equal("Publish now", page.TextOf(PublishButton));
        Assert.True((await _newsroom.ArticleAsync(id)).IsLive);
        var after = await editor.FollowAsync(answer);
        Assert.Equal("Published. View article – Raise banner", after.TextOf(".notice-ok"));
        Assert.Equal(
            "/en/stories/published-from-the-desk",
            after.Page.QuerySelector(".notice-ok a")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Advice_is_overruled_only_with_a_reason_and_the_record_keeps_it()
    {
        var id = await _newsroom.ReadyStoryAsync();
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var refused = await editor.PostFormAsync(
            $"/desk/articles/{id}/publish",
            PublishButton,
            ("Form.BannerText", "Kept words")
        );
        Assert.Contains("Say why the advice is overruled", Assert.Single(refused.Problems));
        Assert.Equal("Kept words", refused.Page.QuerySelector("#Form_BannerText")!.GetAttribute("value"));
        Assert.False((await _newsroom.ArticleAsync(id)).IsLive);

        await editor.SubmitAsync(
            refused,
            PublishButton,
            ("Form.OverruleReason", "No picture exists."),
            ("Form.BannerText", "")
        );
        var entry = await _newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.ObjectId == id && e.Act == "article.published")
        );
        Assert.Equal("No picture exists.", entry.Detail);
    }

    [Fact]
    public async Task A_story_with_something_to_mend_has_no_button_to_publish_it()
    {
        var id = await _newsroom.DraftAsync("No section yet");
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var page = await editor.GetAsync($"/desk/articles/{id}/publish");

        Assert.Null(page.Page.QuerySelector(PublishButton));
        Assert.Contains("Choose a section.", page.TextOf(".findings"));
    }

    [Fact]
    public async Task The_button_says_exactly_when_the_story_goes_live()
    {
        var id = await _newsroom.ReadyStoryAsync("Scheduled");
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var read = await editor.PostFormAsync(
            $"/desk/articles/{id}/publish",
            "[formaction$='=When']",
            Because,
            ("Form.Date", "2026-11-03"),
            ("Form.Time", "06:00")
        );
        Assert.Equal("Schedule for Tue 3 Nov, 06:00 Kabul (01:30 UTC)", read.TextOf("[formaction$='=Schedule']"));

        await editor.SubmitAsync(read, "[formaction$='=Schedule']");
        var story = await _newsroom.ArticleAsync(id);
        Assert.Equal(ArticleState.Scheduled, story.State);
        Assert.Equal(new DateTime(2026, 11, 3, 1, 30, 0, DateTimeKind.Utc), story.ScheduledFor);
    }

    [Fact]
    public async Task A_time_that_has_passed_is_refused()
    {
        var id = await _newsroom.ReadyStoryAsync("Too late");
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var read = await editor.PostFormAsync(
            $"/desk/articles/{id}/publish",
            "[formaction$='=When']",
            ("Form.Date", "2026-08-31"),
            ("Form.Time", "06:00")
        );

        Assert.Contains("has passed", Assert.Single(read.Problems));
    }

    [Fact]
    public async Task A_scheduled_story_can_be_taken_off_the_schedule()
    {
        var id = await _newsroom.ReadyStoryAsync("Not after all");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var read = await editor.PostFormAsync(
            $"/desk/articles/{id}/publish",
            "[formaction$='=When']",
            Because,
            ("Form.Date", "2026-11-03"),
            ("Form.Time", "06:00")
        );
        await editor.SubmitAsync(read, "[formaction$='=Schedule']");

        await editor.PostFormAsync($"/desk/articles/{id}/publish", "form[action$='=Unschedule']");

        Assert.Equal(ArticleState.Draft, (await _newsroom.ArticleAsync(id)).State);
    }

    [Fact]
    public async Task An_author_submits_a_story_and_cannot_publish_it()
    {
        using var author = await _newsroom.SignInAsync(Role.Author);
        var id = await ArticleListTests.StartAsync(author, "Submitted");
        var page = await author.GetAsync($"/desk/articles/{id}/publish");

        await author.SubmitAsync(page, "form[action$='=Submit']");
        page.Page.QuerySelector("form[action$='=Submit']")!.SetAttribute("action", $"/desk/articles/{id}/publish");
        var publishing = await author.SubmitAsync(page, "main form[method=post]", Because);

        Assert.Null(page.Page.QuerySelector(PublishButton));
        Assert.Equal(HttpStatusCode.NotFound, publishing.Status);
        Assert.Equal(ArticleState.InReview, (await _newsroom.ArticleAsync(id)).State);
    }

    [Fact]
    public async Task Withdrawing_takes_a_reason_and_takes_the_story_from_readers()
    {
        var id = await _newsroom.ReadyStoryAsync("Withdrawn");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync($"/desk/articles/{id}/publish", PublishButton, Because);

        var refused = await editor.PostFormAsync($"/desk/articles/{id}/withdraw", ("Form.Redirect", "/en"));
        Assert.Single(refused.Problems);
        await editor.SubmitAsync(refused, null, ("Form.Reason", "It was not so."));

        var story = await _newsroom.ArticleAsync(id);
        Assert.Equal(
            (ArticleState.Withdrawn, "It was not so.", "/en"),
            (story.State, story.WithdrawnReason, story.WithdrawnRedirect)
        );
    }

    [Fact]
    public async Task A_live_story_is_made_to_lead_its_home_page_in_place_of_another()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        foreach (var headline in (string[])["Leads first", "Leads then"])
        {
            var id = await _newsroom.ReadyStoryAsync(headline);
            await editor.PostFormAsync($"/desk/articles/{id}/publish", PublishButton, Because);

            await editor.PostFormAsync($"/desk/articles/{id}/publish", "form[action$='=Lead']");

            var lead = await _newsroom.AskAsync(db => db.LeadStories.SingleAsync(l => l.Language == "en"));
            Assert.Equal(id, lead.ArticleId);
        }
    }

    private const string PublishButton = "main form .button:not([formaction])";

    private static (string, string?) Because => ("Form.OverruleReason", "It is a test.");

    /// <summary>A newsroom four and a half hours ahead of UTC.</summary>
    public sealed class KabulNewsroom : IAsyncLifetime
    {
        public Newsroom Newsroom { get; } =
            new() { Adjust = builder => builder.Configuration["Newsroom:TimeZone"] = "Asia/Kabul" };

        public ValueTask InitializeAsync() => Newsroom.InitializeAsync();

        public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
    }
}
