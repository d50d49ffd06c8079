using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Banners;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Banners;
using NewsSite.Core.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Roles;

/// <summary>An editor of one section or language works there, and nowhere else.</summary>
public sealed class DeskLimitsTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_editor_of_a_section_sees_and_publishes_its_stories_and_no_others()
    {
        var sport = await newsroom.SectionIdAsync("Sport");
        using var editor = await newsroom.SignInAsync(Role.Editor, new([sport], []));
        var inside = await newsroom.DraftAsync(await newsroom.ContentAsync("The cup") with { SectionId = sport });
        var outside = await newsroom.DraftAsync(await newsroom.ContentAsync("The treaty"));

        var list = await editor.GetAsync("/desk/articles");
        var published = await editor.PostFormAsync(
            $"/desk/articles/{inside}/publish",
            "form.panel",
            ("Form.OverruleReason", "No picture exists.")
        );

        Assert.Contains("The cup", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The treaty", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, published.Status);
        Assert.True((await newsroom.ArticleAsync(inside)).IsLive);
        foreach (var page in new[] { "", "/preview", "/history", "/publish", "/withdraw", "/compare", "/autosave" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/desk/articles/{outside}{page}")).Status);
        }
    }

    [Fact]
    public async Task An_editor_of_a_language_sees_stories_in_it_and_no_others()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor, new([], ["fa"]));
        var persian = await newsroom.DraftAsync(await newsroom.ContentAsync("سیلاب") with { Language = "fa" });
        var english = await newsroom.DraftAsync(await newsroom.ContentAsync("The flood"));

        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"/desk/articles/{persian}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/desk/articles/{english}")).Status);
    }

    [Fact]
    public async Task Their_own_story_elsewhere_is_theirs_to_write_and_not_to_publish()
    {
        var sport = await newsroom.SectionIdAsync("Sport");
        using var editor = await newsroom.SignInAsync(Role.Editor, new([sport], []));
        var content = await newsroom.ContentAsync("A story for the world desk");
        var own = await newsroom.ExecuteAsAsync<CreateArticle, Article>(
            editor.Account!,
            u => u.ExecuteAsync(content, RevisionReason.Created, default)
        );

        var edit = await editor.GetAsync($"/desk/articles/{own.Id}");
        var refused = await newsroom.ExecuteAsAsync<PublishArticle, IReadOnlyList<Problem>>(
            editor.Account!,
            u => u.ExecuteAsync(own.Id, null, default)
        );

        Assert.Equal(HttpStatusCode.OK, edit.Status);
        Assert.Equal(["article.not-there"], refused.Select(p => p.Code));
    }

    [Fact]
    public async Task A_story_of_a_colleague_is_not_moved_out_of_the_editors_sight()
    {
        var (sport, world) = (await newsroom.SectionIdAsync("Sport"), await newsroom.SectionIdAsync());
        using var editor = await newsroom.SignInAsync(Role.Editor, new([sport], []));
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("The race") with { SectionId = sport });

        var answer = await editor.PostFormAsync(
            $"/desk/articles/{id}",
            "form:has([name='Form.Body'])",
            ("Form.SectionId", world.ToString()),
            ("Form.Headline", "The race, moved")
        );

        Assert.Contains("is not one that you edit", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Contains("The race, moved", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await newsroom.ArticleAsync(id)).LatestNumber);
    }

    [Fact]
    public async Task Limits_that_cannot_be_read_any_more_open_nothing()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor, new([], ["en"]));
        var id = await newsroom.DraftAsync(await newsroom.ContentAsync("Behind a damaged limit"));
        var before = await editor.GetAsync($"/desk/articles/{id}");
        await newsroom.AskAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""UPDATE "Accounts" SET "Limits" = '[torn' WHERE "Id" = {editor.Account!.Id}"""
            )
        );

        var after = await editor.GetAsync($"/desk/articles/{id}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.Status, after.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/desk/sections")).Status);
    }

    [Theory]
    [InlineData("/desk/sections")]
    [InlineData("/desk/people")]
    [InlineData("/desk/topics")]
    [InlineData("/desk/services")]
    public async Task What_all_sections_share_is_closed_to_them(string path)
    {
        using var editor = await newsroom.SignInAsync(Role.Editor, new([], ["en"]));

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(path)).Status);
        Assert.Null((await editor.GetAsync("/desk")).Page.QuerySelector($"a[href='{path}']"));
    }

    [Fact]
    public async Task Banners_are_raised_and_taken_down_in_their_part_alone()
    {
        var editor = await newsroom.AddColleagueAsync(Role.Editor, limits: new([], ["fa"]));
        var foreign = new BannerDraft("Not theirs", null, ["en"], Banner.LastsByDefault);
        var own = new BannerDraft("سیلاب", null, ["fa"], Banner.LastsByDefault);

        var refused = await RaiseAsync(editor, foreign);
        var raised = await RaiseAsync(editor, own);
        Assert.Empty(await newsroom.ExecuteAsync((RaiseBanner u) => u.ExecuteAsync(foreign, default)));
        var english = await newsroom.AskAsync(db => db.Banners.SingleAsync(b => b.Text == "Not theirs"));

        Assert.Equal(["banner.outside-limits"], refused.Select(p => p.Code));
        Assert.Empty(raised);
        Assert.False(
            await newsroom.ExecuteAsAsync<TakeDownBanner, bool>(editor, u => u.ExecuteAsync(english.Id, default))
        );
    }

    [Fact]
    public async Task An_administrator_sets_limits_and_the_record_tells_of_before_and_after()
    {
        var sport = await newsroom.SectionIdAsync("Sport");
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var editor = await newsroom.AddColleagueAsync(Role.Editor);

        await admin.PostFormAsync(
            $"/admin/accounts/{editor.Id}",
            "form[action*='handler=Role']",
            ("Form.Role", "Editor"),
            ("Form.Sections", sport.ToString()),
            ("Form.Languages", "fa")
        );

        var page = await admin.GetAsync($"/admin/accounts/{editor.Id}");
        Assert.True(page.Page.QuerySelector($"#section-{sport}")!.HasAttribute("checked"));
        Assert.True(page.Page.QuerySelector("#language-fa")!.HasAttribute("checked"));
        var entry = await newsroom.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.ObjectId == editor.Id && e.Act == "account.role-changed")
        );
        Assert.Equal(("Editor", "Editor of Sport, in Persian"), (entry.Before, entry.After));
    }

    private Task<IReadOnlyList<Problem>> RaiseAsync(NewsSite.Accounts.Account editor, BannerDraft draft) =>
        newsroom.ExecuteAsAsync<RaiseBanner, IReadOnlyList<Problem>>(editor, u => u.ExecuteAsync(draft, default));
}
