using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Freezing;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Articles.Desk;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Shares;

public sealed class ShareTests(DevelopingNewsroom developing) : IClassFixture<DevelopingNewsroom>
{
    private readonly Newsroom _newsroom = developing.Site;

    [Fact]
    public async Task A_visitor_with_the_link_reads_that_revision_and_never_a_later_one()
    {
        var id = await _newsroom.DraftAsync("For the lawyer", "As it was shown.");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var link = await ShareAsync(editor, id);
        await editor.PostFormAsync($"/desk/articles/{id}", "[data-save]", ("Form.Body", "As it is now."));
        using var visitor = _newsroom.Visit();

        var page = await visitor.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("For the lawyer", page.TextOf("article h1"));
        Assert.Contains("As it was shown.", page.Text);
        Assert.DoesNotContain("As it is now.", page.Text);
        Assert.Contains(
            $"For Mara, lawyer alone, shared by {editor.Account!.DisplayName} – revision 1",
            page.TextOf(".story-preview")
        );
        Assert.Contains("Not published.", page.TextOf(".story-preview"));
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex, nofollow, noarchive", Assert.Single(page.Response.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("no-referrer", Assert.Single(page.Response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_link_ends_by_itself_and_at_once_when_it_is_withdrawn()
    {
        var id = await _newsroom.DraftAsync("Ended");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var (ends, withdrawn) = (await ShareAsync(editor, id, days: 1), await ShareAsync(editor, id));
        using var visitor = _newsroom.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(withdrawn)).Status);

        // The newest stands first.
        var page = await editor.GetAsync($"/desk/articles/{id}/shares");
        await editor.SubmitAsync(page, $"#{page.Page.QuerySelector("form[id^=withdraw]")!.Id}");
        var gone = await visitor.GetAsync(withdrawn);
        Assert.Equal((HttpStatusCode.Gone, "This link no longer works"), (gone.Status, gone.TextOf("main h1")));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(ends)).Status);
        _newsroom.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(ends)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/shared/{new string('0', 64)}")).Status);
    }

    [Fact]
    public async Task What_a_visitor_says_reaches_the_desk_and_by_mail_those_whose_story_it_is()
    {
        var id = await _newsroom.DraftAsync("Commented");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var link = await ShareAsync(editor, id);
        using var visitor = _newsroom.Visit();

        var answer = await visitor.PostFormAsync(
            link,
            ".share-form",
            ("Form.Name", "Mara Ellingham"),
            ("Form.Text", "The second name is wrong.")
        );

        Assert.EndsWith("#comments", answer.Location);
        Assert.Contains("Thank you.", (await visitor.GetAsync(link)).TextOf(".share-said"));
        var desk = await editor.GetAsync($"/desk/articles/{id}/shares");
        Assert.Contains("The second name is wrong.", desk.TextOf(".share-comment"));
        Assert.Contains("Mara Ellingham", desk.TextOf(".share-comment footer"));
        var mail = await _newsroom.MailToAsync(editor.Account!.Email!);
        Assert.StartsWith("Mara Ellingham commented on a story of", mail.Subject);
    }

    [Fact]
    public async Task A_comment_without_a_name_or_words_is_asked_for_and_nothing_typed_is_lost()
    {
        var id = await _newsroom.DraftAsync("Half said");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var link = await ShareAsync(editor, id);
        using var visitor = _newsroom.Visit();

        var answer = await visitor.PostFormAsync(
            link,
            ".share-form",
            ("Form.Name", ""),
            ("Form.Text", "Typed <b>words</b>")
        );

        Assert.Equal("Give your name, in at most 80 characters.", answer.TextOf("#problem-Name"));
        Assert.Equal("problem-Name", answer.Page.QuerySelector("#Form_Name")!.GetAttribute("aria-describedby"));
        Assert.Equal("Typed <b>words</b>", answer.Page.QuerySelector("#Form_Text")!.TextContent);
    }

    [Fact]
    public async Task Pictures_of_the_revision_are_there_for_the_link_and_no_others_and_for_nobody_else()
    {
        var shown = await _newsroom.AddAsync(SampleFiles.Png(40, 30), "gate.png");
        var other = await _newsroom.AddAsync(SampleFiles.Png(41, 30), "other.png");
        var id = await _newsroom.DraftAsync("Pictured", $"::: figure {shown.Name}\nalt: A gate\n:::\n");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var link = await ShareAsync(editor, id);
        using var visitor = _newsroom.Visit();

        var page = await visitor.GetAsync(link);
        var picture = page.Page.QuerySelector("article img")!.GetAttribute("src")!;

        Assert.StartsWith(link[link.IndexOf("/shared/", StringComparison.Ordinal)..], picture);
        var answer = await visitor.GetAsync(picture);
        Assert.Equal(
            (HttpStatusCode.OK, "no-store"),
            (answer.Status, answer.Response.Headers.CacheControl!.ToString())
        );
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"{link}/media/{shown.Hash}/gate.png")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{link}/media/{other.Hash}/other.png")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/media/{shown.Hash}/gate.png")).Status);
        await editor.PostFormAsync($"/desk/articles/{id}/shares", "form[action*=Withdraw]");
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(picture)).Status);
    }

    [Fact]
    public async Task Freezing_an_account_closes_the_links_it_made_for_good()
    {
        var id = await _newsroom.DraftAsync("Frozen");
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var link = await ShareAsync(editor, id);
        using var visitor = _newsroom.Visit();

        await _newsroom.ExecuteAsync((FreezeAccount freeze) => freeze.ExecuteAsync(editor.Account!.Id, "", default));

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("", "7", "1", "Say for whom it is, in at most 80 characters.")]
    [InlineData("Mara", "91", "1", "Choose from 1 to 90 days.")]
    [InlineData("Mara", "7", "9", "There is no revision 9. Choose one from 1 to 1.")]
    public async Task What_cannot_be_is_said_beside_the_field(
        string forWhom,
        string days,
        string number,
        string problem
    )
    {
        var id = await _newsroom.DraftAsync("Asked");
        using var editor = await _newsroom.SignInAsync(Role.Editor);

        var answer = await editor.PostFormAsync(
            $"/desk/articles/{id}/shares",
            "form:has([name='Form.ForWhom'])",
            ("Form.ForWhom", forWhom),
            ("Form.Days", days),
            ("Form.Number", number)
        );

        Assert.Equal([problem], answer.Problems);
        Assert.Equal(forWhom, answer.Page.QuerySelector("#Form_ForWhom")!.GetAttribute("value") ?? "");
        Assert.False(await _newsroom.AskAsync(db => db.ShareLinks.AnyAsync(l => l.ArticleId == id)));
    }

    [Fact]
    public async Task An_embargo_is_stated()
    {
        var id = await _newsroom.DraftAsync(await _newsroom.ContentAsync());
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var link = await ShareAsync(editor, id);
        await _newsroom.AskAsync(async db =>
        {
            var article = await db.Articles.SingleAsync(a => a.Id == id);
            article.Schedule(1, _newsroom.Clock.Now.AddDays(30), _newsroom.Clock.Now);
            return await db.SaveChangesAsync();
        });
        using var visitor = _newsroom.Visit();

        Assert.Contains(
            "Embargo: not to be published or told before",
            (await visitor.GetAsync(link)).TextOf(".story-preview")
        );
    }

    private static async Task<string> ShareAsync(DeskBrowser editor, Guid id, int days = 7)
    {
        var answer = await editor.PostFormAsync(
            $"/desk/articles/{id}/shares",
            "form:has([name='Form.ForWhom'])",
            ("Form.ForWhom", "Mara, lawyer"),
            ("Form.Days", $"{days}")
        );
        var link = (await editor.FollowAsync(answer)).TextOf(".link-to-pass-on code")!;
        return new Uri(link).AbsolutePath;
    }
}
