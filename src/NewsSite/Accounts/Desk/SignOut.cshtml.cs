using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.Browsers;
using NewsSite.Shared;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Arrival)]
public sealed class SignOutModel(BrowserSession browser) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await browser.CloseAsync(cancel);
        this.Say("You are signed out.");
        return LocalRedirect("/account/sign-in");
    }
}
