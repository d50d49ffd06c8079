using Microsoft.AspNetCore.Builder;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Banners;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Dashboard;

public sealed class DashboardTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new()
    {
        Adjust = builder => builder.Configuration["Newsroom:TimeZone"] = "Asia/Kabul",
    };

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task A_desk_with_nothing_to_do_suggests_an_explainer()
    {
        using var author = await _newsroom.SignInAsync(Role.Author);

        var desk = await author.GetAsync("/desk");

        Assert.Equal("Nothing waits for you. Start an explainer.", desk.TextOf(".empty"));
        Assert.NotNull(desk.Page.QuerySelector("a[href='/desk/articles/new?format=explainer']"));
    }

    [Fact]
    public async Task An_author_sees_own_drafts_and_what_was_handed_in_and_nobody_elses()
    {
        using var author = await _newsroom.SignInAsync(Role.Author);
        var colleague = await _newsroom.AddColleagueAsync(Role.Author);
        await DraftAsync(author.Account!, "My draft");
        await SubmitAsync(author.Account!, await DraftAsync(author.Account!, "My finished piece"));
        await DraftAsync(colleague, "Somebody's draft");
        await SubmitAsync(colleague, await DraftAsync(colleague, "Somebody's finished piece"));

        var desk = await author.GetAsync("/desk");

        Assert.Equal(["My finished piece"], Headlines(desk, "review"));
        Assert.Equal("Handed in", desk.TextOf("#review-title"));
        Assert.Equal(["My draft"], Headlines(desk, "drafts"));
        Assert.DoesNotContain("Somebody", desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_sees_what_waits_for_review_and_what_goes_live_when_in_the_newsrooms_time_and_in_UTC()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var author = await _newsroom.AddColleagueAsync(Role.Author);
        await SubmitAsync(author, await DraftAsync(author, "To be read"));
        var scheduled = await DraftAsync(author, "Tomorrow's story");
        var at = new DateTime(2026, 11, 3, 1, 30, 0, DateTimeKind.Utc);
        Assert.Empty(await _newsroom.ExecuteAsync((ScheduleArticle u) => u.ExecuteAsync(scheduled, at, default)));

        var desk = await editor.GetAsync("/desk");

        Assert.Equal(["To be read"], Headlines(desk, "review"));
        Assert.Equal(["Tomorrow's story"], Headlines(desk, "scheduled"));
        var time = desk.Page.QuerySelector("section[aria-labelledby=scheduled-title] time")!;
        Assert.Equal("Tue 3 Nov 2026, 06:00 Kabul (01:30 UTC)", time.TextContent);
        Assert.Equal("2026-11-03T01:30:00Z", time.GetAttribute("datetime"));
    }

    [Fact]
    public async Task Everyone_sees_the_banner_that_readers_see_and_what_was_published_lately()
    {
        using var author = await _newsroom.SignInAsync(Role.Author);
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("Gates opened"));
        await _newsroom.ExecuteAsync(
            (RaiseBanner u) =>
                u.ExecuteAsync(new BannerDraft("Water is rising", null, ["en"], Banner.LastsByDefault), default)
        );

        var during = await author.GetAsync("/desk");
        _newsroom.Clock.Advance(Banner.LastsByDefault);
        var after = await author.GetAsync("/desk");

        Assert.Equal("Water is rising", during.TextOf("section[aria-labelledby=banner-title] bdi"));
        Assert.Equal(["Gates opened"], Headlines(during, "published"));
        Assert.Null(after.TextOf("#banner-title"));
    }

    private static IEnumerable<string> Headlines(DeskAnswer desk, string panel) =>
        desk.Page.QuerySelectorAll($"section[aria-labelledby={panel}-title] li a").Select(a => a.TextContent);

    private async Task<Guid> DraftAsync(Account owner, string headline)
    {
        var content = await _newsroom.ContentAsync(headline);
        var article = await _newsroom.ExecuteAsAsync(
            owner,
            (CreateArticle u) => u.ExecuteAsync(content, RevisionReason.Created, default)
        );
        return article.Id;
    }

    private async Task SubmitAsync(Account owner, Guid id) =>
        Assert.Empty(await _newsroom.ExecuteAsAsync(owner, (MoveArticle u) => u.SubmitAsync(id, default)));
}
