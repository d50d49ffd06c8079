using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Invitations;

public sealed class InvitationByHandTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Without_a_mail_server_the_administrator_gets_the_link_once()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var newcomer = newsroom.Visit();

        var form = await admin.GetAsync("/admin/accounts/invite");
        var made = await admin.SubmitAsync(form, null, ("Form.Email", "olga@paper.test"), ("Form.DisplayName", "Olga"));
        var shown = await admin.FollowAsync(made);
        var again = await admin.GetAsync("/admin/accounts/invitations");

        Assert.StartsWith("No mail server", form.TextOf(".notice"), StringComparison.Ordinal);
        var link = new Uri(shown.TextOf(".link-to-pass-on")!).PathAndQuery;
        Assert.Null(again.TextOf(".link-to-pass-on"));
        var entered = await newcomer.PostFormAsync(link, ("Form.Password", DeskBrowser.Password));
        Assert.Equal("/desk", entered.Location);
    }

    [Fact]
    public async Task Without_a_mail_server_a_new_link_comes_to_the_administrator_too()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        await admin.PostFormAsync(
            "/admin/accounts/invite",
            ("Form.Email", "nils@paper.test"),
            ("Form.DisplayName", "Nils")
        );

        var made = await admin.PostFormAsync(
            "/admin/accounts/invitations",
            "button[aria-label='Make a new link: Nils']"
        );

        Assert.NotNull((await admin.FollowAsync(made)).TextOf(".link-to-pass-on"));
    }
}
