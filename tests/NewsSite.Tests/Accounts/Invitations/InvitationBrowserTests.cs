using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.Invitations;

[Trait("Category", "Browser")]
public sealed class InvitationBrowserTests(DevelopingNewsroom developing, BrowserHarness browsers)
    : IClassFixture<DevelopingNewsroom>
{
    [Fact]
    public async Task With_the_keyboard_alone_someone_is_invited_and_comes_in()
    {
        var admin = await browsers.OpenAsAsync(developing.Site, Role.Admin);
        await admin.GotoAsync("/admin/accounts/invite");
        await TabToAsync(admin, admin.GetByLabel("Email"));
        await admin.Keyboard.TypeAsync("kay@paper.test");
        await admin.Keyboard.PressAsync("Tab");
        await admin.Keyboard.TypeAsync("Kay");
        await admin.Keyboard.PressAsync("Tab");
        await admin.Keyboard.PressAsync("ArrowDown");
        await admin.Keyboard.PressAsync("Enter");
        await admin.ArriveAtAsync("/admin/accounts/invitations");
        await admin.Context.CloseAsync();
        var link = NewsroomMail.LinkIn(await developing.Site.MailToAsync("kay@paper.test"));

        var newcomer = await browsers.OpenAsync(developing.Site);
        await newcomer.GotoAsync(link);
        await TabToAsync(newcomer, newcomer.GetByLabel("Password", new() { Exact = true }));
        await newcomer.Keyboard.TypeAsync(DeskBrowser.Password);
        await newcomer.Keyboard.PressAsync("Enter");
        await newcomer.ArriveAtAsync("/desk");

        await Assertions.Expect(newcomer.Locator(".desk-role")).ToHaveTextAsync("editor");
        await newcomer.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var stops = 0; stops < 40; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail("The field is not within forty stops.");
    }
}
