using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.Browsers;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Freezing.Desk;

/// <summary>Asks for no password again: whoever has lost a device is in haste, and freezing gives nobody anything.</summary>
[ForAudience(Audience.Arrival)]
public sealed class FreezeModel(FreezeAccount freeze, BrowserSession browser, CurrentActor actor) : PageModel
{
    [BindProperty]
    public FreezeForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Form.ProblemOfNote is { } problem)
        {
            ModelState.AddProblem("Form.Note", problem);
            return Page();
        }

        await freeze.ExecuteAsync(actor.AccountId!.Value, Form.Note ?? "", cancel);
        await browser.CloseAsync(cancel);
        this.Say("The account is frozen. An administrator opens it again.");
        return LocalRedirect("/account/sign-in");
    }
}
