using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.LockOut;
using NewsSite.Accounts.SecondStep;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Reader;

public sealed class SecondStepModel(TakeSecondStep take, HalfSignedIn half, TryAgain tryAgain) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await half.FindAsync() is null ? StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var name = Form.Remember ? Form.BrowserName ?? "" : null;
        var outcome = await take.ExecuteAsync(Form.Code ?? "", name, cancel);
        switch (outcome.Step)
        {
            case SignInStep.Entered:
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/desk");
            case SignInStep.StartAgain:
                this.Say("That took too long. Sign in again.");
                return StartAgain();
            default:
                ModelState.AddProblem(
                    "Form.Code",
                    outcome.TryAgainAt is { } at
                        ? tryAgain.Answer(Response, at)
                        : "That code does not fit. Codes change every half minute, and each is good once."
                );
                return Page();
        }
    }

    private RedirectToPageResult StartAgain() => RedirectToPage("/Accounts/Reader/SignIn", new { ReturnUrl });

    public sealed class CodeForm
    {
        public string? Code { get; set; }
        public bool Remember { get; set; }
        public string? BrowserName { get; set; }
    }
}
