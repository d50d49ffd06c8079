using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Accounts.LockOut;

namespace NewsSite.Accounts.Reader;

public sealed class SignInModel(SignIn signIn, TryAgain tryAgain) : PageModel
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

        ModelState.AddModelError(
            "Form.Email",
            outcome.TryAgainAt is { } at ? tryAgain.Answer(Response, at) : "That email and password do not go together."
        );
        return Page();
    }

    private LocalRedirectResult Onwards() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/desk");

    public sealed class SignInForm
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
