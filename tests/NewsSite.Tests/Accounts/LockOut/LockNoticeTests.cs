using NewsSite.Core.Accounts;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.LockOut;

public sealed class LockNoticeTests(DevelopingNewsroom developing) : IClassFixture<DevelopingNewsroom>
{
    private readonly Newsroom _newsroom = developing.Site;

    [Fact]
    public async Task The_owner_is_told_once_that_the_account_is_locked()
    {
        var owner = await _newsroom.AddColleagueAsync(Role.Author);
        using var attacker = _newsroom.Visit();

        await TryAsync(attacker, owner.Email!, LockDelays.FreeTries - 1);
        await _newsroom.QueueAsync("A mail behind which none is hidden");
        await _newsroom.MailToAsync("ana@paper.test");
        Assert.Empty(_newsroom.DroppedMailTo(owner.Email!));
        await TryAsync(attacker, owner.Email!, 3);

        var mail = await _newsroom.MailToAsync(owner.Email!);
        Assert.Contains("is locked for now", mail.Subject, StringComparison.Ordinal);
        Assert.Single(_newsroom.DroppedMailTo(owner.Email!));
    }

    [Fact]
    public async Task The_owner_is_told_that_an_administrator_replaced_the_password()
    {
        var owner = await _newsroom.AddColleagueAsync(Role.Author);
        using var admin = await _newsroom.SignInAsync(Role.Admin);

        await admin.PostFormAsync(
            $"/admin/accounts/{owner.Id}",
            "form[action*='handler=Password']",
            ("Form.Password", "chosen by someone else")
        );

        Assert.Contains("was changed", (await _newsroom.MailToAsync(owner.Email!)).Subject, StringComparison.Ordinal);
    }

    private static async Task TryAsync(DeskBrowser browser, string email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await browser.PostFormAsync(
                "/account/sign-in",
                ("Form.Email", email),
                ("Form.Password", $"wrong {i} password")
            );
        }
    }
}
