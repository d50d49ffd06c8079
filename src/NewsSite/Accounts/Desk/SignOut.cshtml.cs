using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;

namespace NewsSite.Accounts.Desk;

public sealed class SignOutModel(SignInManager<Account> session) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await session.SignOutAsync();
        this.Say("You are signed out.");
        return LocalRedirect("/account/sign-in");
    }
}
