using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories.Desk;

public sealed class PreviewTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_preview_is_the_readers_page_with_an_edge_that_says_what_it_is()
    {
        var id = await newsroom.ReadyStoryAsync("Seen before readers see it");
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var page = await editor.GetAsync($"/desk/articles/{id}/preview");

        Assert.Equal("Preview – not published", page.TextOf(".story-preview"));
        Assert.Equal("Seen before readers see it", page.TextOf("main h1"));
        Assert.Contains("The gates opened at dawn.", page.TextOf(".story-body"));
        Assert.Contains("Ana Writer", page.TextOf(".story-byline"));
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("frame-ancestors 'self'", page.Response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_preview_stands_in_the_language_of_the_story()
    {
        var id = await newsroom.DraftAsync(
            new ArticleContent
            {
                Headline = "سیلاب",
                Body = "متن.",
                Language = "fa",
            }
        );
        using var editor = await newsroom.SignInAsync(Role.Editor);

        var page = await editor.GetAsync($"/desk/articles/{id}/preview");

        Assert.Equal(
            ("fa", "rtl"),
            (page.Page.DocumentElement.GetAttribute("lang"), page.Page.DocumentElement.GetAttribute("dir"))
        );
    }

    [Fact]
    public async Task Words_that_are_not_saved_can_be_seen_as_readers_would_and_stay_unsaved()
    {
        var id = await newsroom.ReadyStoryAsync("Saved headline");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var form = await editor.GetAsync($"/desk/articles/{id}");
        form.Page.QuerySelector("#editor")!.SetAttribute("action", $"/desk/articles/{id}/preview");

        var page = await editor.SubmitAsync(
            form,
            "[data-save]",
            ("Form.Headline", "Unsaved headline"),
            ("Form.Body", "**Bold** words.")
        );

        Assert.Equal("Unsaved headline", page.TextOf("main h1"));
        Assert.NotNull(page.Page.QuerySelector(".story-body strong"));
        Assert.Equal(1, (await newsroom.ArticleAsync(id)).LatestNumber);
    }

    [Fact]
    public async Task An_earlier_revision_can_be_seen_and_one_that_never_was_cannot()
    {
        var id = await newsroom.DraftAsync("Before");
        using var editor = await newsroom.SignInAsync(Role.Editor);
        await editor.PostFormAsync($"/desk/articles/{id}", "[data-save]", ("Form.Headline", "After"));

        var before = await editor.GetAsync($"/desk/articles/{id}/preview?revision=1");
        var never = await editor.GetAsync($"/desk/articles/{id}/preview?revision=9");

        Assert.Equal(("Before", HttpStatusCode.NotFound), (before.TextOf("main h1"), never.Status));
        Assert.Equal("Preview of revision 1 – not published", before.TextOf(".story-preview"));
    }

    [Fact]
    public async Task A_reader_cannot_open_a_preview()
    {
        var id = await newsroom.ReadyStoryAsync("Not for readers");
        using var visitor = newsroom.Visit();

        var answer = await visitor.GetAsync($"/desk/articles/{id}/preview");

        Assert.DoesNotContain("Not for readers", answer.Text);
        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
    }
}
