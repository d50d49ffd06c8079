using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Invitations;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Invitations;

public sealed class InvitationTests(DevelopingNewsroom developing) : IClassFixture<DevelopingNewsroom>
{
    private static int _people;
    private readonly string _email = $"newcomer{Interlocked.Increment(ref _people)}@paper.test";

    private Newsroom Site => developing.Site;

    [Fact]
    public async Task Whoever_is_invited_chooses_a_password_and_is_in_with_the_role_that_was_fixed()
    {
        var link = await InviteAsync("Editor");
        using var newcomer = Site.Visit();

        var page = await newcomer.GetAsync(link);
        var entered = await newcomer.SubmitAsync(
            page,
            null,
            ("Form.DisplayName", "Olga D."),
            ("Form.Password", DeskBrowser.Password),
            ("Form.Role", "Admin")
        );

        Assert.Equal("Olga", page.Page.QuerySelector("#Form_DisplayName")!.GetAttribute("value"));
        Assert.Equal("/desk", entered.Location);
        var desk = await newcomer.GetAsync("/desk");
        Assert.Equal(("editor", "Olga D."), (desk.TextOf(".desk-role"), desk.TextOf(".desk-person bdi")));
        Assert.Equal(HttpStatusCode.Gone, (await newcomer.GetAsync(link)).Status);
    }

    [Fact]
    public async Task The_store_knows_the_digest_of_a_link_and_not_the_link()
    {
        var token = (await InviteAsync()).Split('=')[1];

        var invitation = await Site.AskAsync(db => db.Invitations.SingleAsync(i => i.Email == _email));

        Assert.NotEqual(token, invitation.TokenDigest);
        Assert.Equal(64, invitation.TokenDigest.Length);
    }

    [Fact]
    public async Task A_link_ends_after_three_days()
    {
        var link = await InviteAsync();
        using var newcomer = Site.Visit();
        var page = await newcomer.GetAsync(link);

        Site.Clock.Advance(Invitation.LinkLasts);

        Assert.Equal(HttpStatusCode.Gone, (await newcomer.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await AcceptAsync(newcomer, page)).Status);
        Assert.False(await HasAccountAsync());
    }

    [Theory]
    [InlineData("/account/invitation")]
    [InlineData("/account/invitation?token=")]
    [InlineData("/account/invitation?token=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_guessed_link_opens_nothing(string link)
    {
        await InviteAsync();
        using var stranger = Site.Visit();

        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Of_several_who_follow_one_link_at_once_one_gets_in()
    {
        var link = await InviteAsync();
        DeskBrowser[] people = [.. Enumerable.Range(0, 6).Select(_ => Site.Visit())];
        var pages = await Task.WhenAll(people.Select(p => p.GetAsync(link)));

        var answers = await Task.WhenAll(people.Select((p, i) => AcceptAsync(p, pages[i])));

        Assert.Single(answers, a => a.Location == "/desk");
        Assert.Equal(5, answers.Count(a => a.Status == HttpStatusCode.Gone));
        Array.ForEach(people, p => p.Dispose());
    }

    [Fact]
    public async Task A_withdrawn_invitation_lets_nobody_in()
    {
        var link = await InviteAsync();
        using var admin = await Site.SignInAsync(Role.Admin);
        using var newcomer = Site.Visit();
        var page = await newcomer.GetAsync(link);

        var withdrawn = await admin.PostFormAsync("/admin/accounts/invitations", Button("Withdraw the invitation of"));

        Assert.StartsWith(
            "The invitation is withdrawn",
            (await admin.FollowAsync(withdrawn)).TextOf(".flash"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Gone, (await AcceptAsync(newcomer, page)).Status);
        Assert.False(await HasAccountAsync());
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before()
    {
        var first = await InviteAsync();
        using var admin = await Site.SignInAsync(Role.Admin);
        using var newcomer = Site.Visit();

        await admin.PostFormAsync("/admin/accounts/invitations", Button("Send a new link"));
        await Site.MailToAsync(_email, count: 2);
        var second = Site.DroppedMailTo(_email).Select(NewsroomMail.LinkIn).Single(l => l != first);

        Assert.Equal(HttpStatusCode.Gone, (await newcomer.GetAsync(first)).Status);
        Assert.Equal("/desk", (await AcceptAsync(newcomer, await newcomer.GetAsync(second))).Location);
    }

    [Fact]
    public async Task A_slip_keeps_the_name_and_does_not_use_up_the_link()
    {
        var link = await InviteAsync();
        using var newcomer = Site.Visit();

        var slip = await newcomer.PostFormAsync(
            link,
            ("Form.DisplayName", "Olga Changed"),
            ("Form.Password", "password2026!!")
        );

        Assert.Single(slip.Problems);
        Assert.Equal("Olga Changed", slip.Page.QuerySelector("#Form_DisplayName")!.GetAttribute("value"));
        Assert.DoesNotContain("password2026", slip.Text, StringComparison.Ordinal);
        Assert.Equal("/desk", (await AcceptAsync(newcomer, slip)).Location);
    }

    [Fact]
    public async Task One_address_is_invited_once_and_not_when_it_has_an_account()
    {
        await InviteAsync();
        var colleague = await Site.AddColleagueAsync(Role.Author);
        using var admin = await Site.SignInAsync(Role.Admin);

        var again = await PostInvitationAsync(admin, _email.ToUpperInvariant(), "Olga", "Author");
        var taken = await PostInvitationAsync(admin, colleague.Email!, "Olga", "Author");
        var wrong = await PostInvitationAsync(admin, "no address", "Ol\nga", "Author");

        Assert.StartsWith("This address is invited already.", Assert.Single(again.Problems), StringComparison.Ordinal);
        Assert.Equal(["There is an account with this email already."], taken.Problems);
        Assert.Equal(2, wrong.Problems.Count);
        Assert.Equal("no address", wrong.Page.QuerySelector("#Form_Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Links_in_mail_begin_with_the_site_s_own_address_whatever_name_a_request_called_it_by()
    {
        using var admin = await Site.SignInAsync(Role.Admin);
        admin.Http.DefaultRequestHeaders.Host = "localhost:1";

        await PostInvitationAsync(admin, _email, "Olga", "Author");

        var mail = await Site.MailToAsync(_email);
        Assert.StartsWith(Site.Address + "/", mail.Pieces.First(p => p.IsLink).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_invited_whom_as_what_is_on_record()
    {
        using var admin = await Site.SignInAsync(Role.Admin);

        await PostInvitationAsync(admin, _email, "Olga", "Editor");

        var line = await Site.AskAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Act == "invitation.made" && e.ActorId == admin.Account!.Id)
        );
        Assert.Equal($"{_email} Editor", line.Detail);
    }

    private async Task<string> InviteAsync(string role = "Author")
    {
        using var admin = await Site.SignInAsync(Role.Admin);
        var made = await PostInvitationAsync(admin, _email, "Olga", role);
        Assert.Equal($"An invitation is on its way to {_email}.", (await admin.FollowAsync(made)).TextOf(".flash"));
        return NewsroomMail.LinkIn(await Site.MailToAsync(_email));
    }

    private string Button(string words) => $"li:has(p:contains('{_email}')) button[aria-label^='{words}']";

    private static Task<DeskAnswer> PostInvitationAsync(DeskBrowser admin, string email, string name, string role) =>
        admin.PostFormAsync(
            "/admin/accounts/invite",
            ("Form.Email", email),
            ("Form.DisplayName", name),
            ("Form.Role", role)
        );

    private static Task<DeskAnswer> AcceptAsync(DeskBrowser browser, DeskAnswer page) =>
        browser.SubmitAsync(page, null, ("Form.Password", DeskBrowser.Password));

    private Task<bool> HasAccountAsync() => Site.AskAsync(db => db.Users.AnyAsync(a => a.Email == _email));
}
