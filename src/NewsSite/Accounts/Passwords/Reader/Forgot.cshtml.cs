using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
        ModelState.AddProblem(
            "Form.Email",
            $"Too many links were asked for from your network. Try again in {Math.Ceiling(wait.TotalMinutes)} minutes."
        );
        return Page();
    }

    public sealed class ForgotForm
    {
        public string? Email { get; set; }
    }
}
