using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Banners;

public sealed class BreakingDeskTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Address = "/desk/breaking";

    [Fact]
    public async Task An_editor_sees_the_banner_in_true_size_first_and_readers_see_it_only_after_the_second_step()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var preview = await editor.PostFormAsync(Address, "#banner", ("Form.Text", "  Two steps \n taken "));
        var picture = await editor.GetAsync(preview.Page.QuerySelector("iframe[title^=Preview]")!.GetAttribute("src")!);
        Assert.Equal("Two steps taken", picture.TextOf(".breaking-text"));
        Assert.NotEqual("Two steps taken", (await newsroom.ShownAsync())?.Text);

        var shown = await editor.SubmitAsync(preview, "button[form=banner]");
        Assert.Equal(Address, shown.Location);
        Assert.Equal("Two steps taken", (await newsroom.ShownAsync())?.Text);
        var after = await editor.FollowAsync(shown);
        Assert.Contains("Readers see the banner now.", after.TextOf(".flash"), StringComparison.Ordinal);
        Assert.Contains("Two steps taken", after.TextOf("table"), StringComparison.Ordinal);
        Assert.Contains(editor.Account!.DisplayName, after.TextOf("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_the_field_and_nothing_typed_is_lost()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var tooLong = new string('x', 91);

        var answer = await editor.PostFormAsync(Address, "#banner", ("Form.Text", tooLong), ("Form.Languages", null));

        Assert.Equal(2, answer.Problems.Count);
        Assert.Equal(tooLong, answer.Page.QuerySelector("#Form_Text")?.GetAttribute("value"));
        Assert.Null(answer.Page.QuerySelector("button[form=banner]"));
    }

    [Fact]
    public async Task A_story_is_found_by_its_words_and_the_banner_then_leads_to_it()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var story = await newsroom.PublishedAsync(new StoryWords("Reservoir overflows at night"));

        var found = await editor.PostFormAsync(
            Address,
            "#banner [formaction$=Find]",
            ("Form.Text", "Water over the wall"),
            ("Form.StoryWords", "reservoir night")
        );
        Assert.Equal("Water over the wall", found.Page.QuerySelector("#Form_Text")?.GetAttribute("value"));
        Assert.NotNull(found.Page.QuerySelector($"#story-{story.Id}"));

        var preview = await editor.SubmitAsync(
            found,
            "#banner .button[formaction$=Preview]",
            ("Form.ArticleId", story.ArticleId.ToString())
        );
        var picture = await editor.GetAsync(preview.Page.QuerySelector("iframe[title^=Preview]")!.GetAttribute("src")!);
        Assert.Equal(story.Path, picture.Page.QuerySelector("a.breaking-text")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Taking_down_is_one_press_and_can_be_undone_for_a_minute()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var banner = await newsroom.RaiseAsync("One press");

        var button = $"form[action$=TakeDown]:has(input[value='{banner.Id}'])";
        var down = await editor.FollowAsync(await editor.PostFormAsync(Address, button));
        Assert.NotEqual(banner.Id, (await newsroom.ShownAsync())?.Id);

        await editor.SubmitAsync(down, $"form[action$=PutBack]:has(input[value='{banner.Id}'])");
        Assert.Equal(banner.Id, (await newsroom.ShownAsync())?.Id);
    }

    [Fact]
    public async Task Authors_and_visitors_find_no_breaking_page()
    {
        using var author = await newsroom.SignInAsync(Role.Author);
        using var visitor = newsroom.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync(Address)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(Address)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync($"{Address}/frame?language=en&text=x")).Status);
    }
}
