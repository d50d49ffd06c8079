using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Languages;
using NewsSite.Mail;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Passwords.Reader;

public sealed class ForgotModel(AskForPasswordReset ask, ResetLimit limit, MailQueue mail) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    [BindProperty]
    public ForgotForm Form { get; set; } = new();

    public bool CanMail => mail.CanSend;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!CanMail)
        {
            return Page();
        }

        if (limit.WaitFor(HttpContext.Connection.RemoteIpAddress) is { } wait)
        {
            return Wait(wait);
        }

        ModelState.AddProblems(await ask.ExecuteAsync(Form.Email ?? "", cancel));
        return ModelState.IsValid ? LocalRedirect("/account/forgot?asked=true") : Page();
    }

    private PageResult Wait(TimeSpan wait)
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        ModelState.AddProblem(
            "Form.Email",
            Phrase.Counted(
                minutes,
                "Too many links were asked for from your network. Try again in 1 minute.",
                $"Too many links were asked for from your network. Try again in {minutes} minutes."
            )
        );
        return Page();
    }

    public sealed class ForgotForm
    {
        public string? Email { get; set; }
    }
}
