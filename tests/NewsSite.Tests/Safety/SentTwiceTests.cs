using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety;

public sealed class SentTwiceTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData("/desk/articles/new", "Articles", "Form.Headline", "Twice told")]
    [InlineData("/desk/sections/new", "Sections", "Form.Words[0].Name", "Twice")]
    [InlineData("/desk/topics/new", "Topics", "Form.Words[0].Name", "Twice")]
    [InlineData("/desk/people/new", "People", "Form.Words[0].Name", "Twice Told")]
    [InlineData("/desk/services/new", "Services", "Form.Words[0].Name", "Twice")]
    [InlineData("/admin/accounts/invite", "Invitations", "Form.Email", "twice@invited.test")]
    [InlineData("/admin/accounts/add", "Accounts", "Form.Email", "twice@added.test")]
    public async Task A_form_that_is_sent_twice_makes_one_thing(
        string address,
        string table,
        string field,
        string value
    )
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var page = await admin.GetAsync(address);
        var before = await CountAsync(table);

        var answers = await ThriceAsync(() =>
            admin.SubmitAsync(
                page,
                null,
                (field, value),
                ("Form.DisplayName", "Twice Told"),
                ("Form.Password", DeskBrowser.Password)
            )
        );

        Assert.NotNull(answers[0].Location);
        Assert.All(answers, a => Assert.Equal(answers[0].Location, a.Location));
        Assert.Equal(before + 1, await CountAsync(table));
        Assert.NotNull((await admin.FollowAsync(answers[^1])).TextOf("h1"));
    }

    [Fact]
    public async Task Other_words_in_the_same_form_make_another_thing()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var page = await editor.GetAsync("/desk/articles/new");

        var first = await editor.SubmitAsync(page, null, ("Form.Headline", "Before going back"));
        var second = await editor.SubmitAsync(page, null, ("Form.Headline", "After going back"));

        Assert.NotEqual(first.Location, second.Location);
    }

    [Fact]
    public async Task A_banner_is_raised_once()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var preview = await editor.PostFormAsync("/desk/breaking", "#banner", ("Form.Text", "Raised but once"));

        await ThriceAsync(() => editor.SubmitAsync(preview, "button[form=banner]"));

        Assert.Equal(1, await newsroom.AskAsync(db => db.Banners.CountAsync(b => b.Text == "Raised but once")));
    }

    [Fact]
    public async Task A_story_is_published_once_with_one_banner()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync());
        var page = await editor.GetAsync($"/desk/articles/{id}/publish");

        await ThriceAsync(() =>
            editor.SubmitAsync(
                page,
                "main form.panel .button",
                ("Form.BannerText", "Published but once"),
                ("Form.OverruleReason", "It is a test.")
            )
        );

        Assert.Equal(1, await newsroom.AskAsync(db => db.Banners.CountAsync(b => b.Text == "Published but once")));
        Assert.Equal(["article.created", "article.published"], await ActsOnAsync(id));
    }

    [Fact]
    public async Task A_story_is_scheduled_once()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync());
        var read = await editor.PostFormAsync(
            $"/desk/articles/{id}/publish",
            "[formaction$=When]",
            ("Form.Date", $"{newsroom.Clock.Now.AddDays(2):yyyy-MM-dd}"),
            ("Form.Time", "08:00"),
            ("Form.OverruleReason", "It is a test.")
        );

        await ThriceAsync(() => editor.SubmitAsync(read, "[formaction$=Schedule]"));

        Assert.Equal(["article.created", "article.scheduled"], await ActsOnAsync(id));
    }

    /// <summary>Two at the same moment, and a late one.</summary>
    private static async Task<DeskAnswer[]> ThriceAsync(Func<Task<DeskAnswer>> send) =>
        [.. await Task.WhenAll(send(), send()), await send()];

    private Task<List<string>> ActsOnAsync(Guid id) =>
        newsroom.AskAsync(db =>
            db.AuditEntries.Where(e => e.ObjectId == id).OrderBy(e => e.Number).Select(e => e.Act).ToListAsync()
        );

    private Task<int> CountAsync(string table) =>
        newsroom.AskAsync(db =>
#pragma warning disable EF1002 // The name of a table, as it stands above.
            db.Database.SqlQueryRaw<int>($"SELECT CAST(count(*) AS int) AS \"Value\" FROM \"{table}\"").SingleAsync()
#pragma warning restore EF1002
        );
}
