using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.LockOut;
using NewsSite.Accounts.Passkeys;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Reader;

public sealed class SignInModel(SignIn signIn, SignInByPasskey byPasskey, TryAgain tryAgain) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Onwards() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await signIn.ExecuteAsync(Form.Email ?? "", Form.Password ?? "", cancel);
        if (outcome.Step == SignInStep.Entered)
        {
            return Onwards();
        }

        if (outcome.Step == SignInStep.SecondStep)
        {
            return RedirectToPage("/Accounts/Reader/SecondStep", new { ReturnUrl });
        }

        ModelState.AddProblem(
            "Form.Email",
            outcome.TryAgainAt is { } at ? tryAgain.Answer(Response, at) : "That email and password do not go together."
        );
        return Page();
    }

    /// <summary>Asked by script: what the browser needs to find a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await byPasskey.OptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancel)
    {
        var outcome = await byPasskey.ExecuteAsync(Form.Credential ?? "", cancel);
        if (outcome.Step == SignInStep.Entered)
        {
            return Onwards();
        }

        ModelState.AddProblem(
            "Form.Email",
            outcome.TryAgainAt is { } at ? tryAgain.Answer(Response, at) : "That passkey opens no account here."
        );
        return Page();
    }

    private LocalRedirectResult Onwards() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/desk");

    public sealed class SignInForm
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
        public string? Credential { get; set; }
    }
}
