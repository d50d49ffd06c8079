using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Emails.Desk;

[ForAudience(Audience.Self)]
public sealed class ChangeModel(NewsDb db, AskForEmailChange ask, MailQueue mail, CurrentActor actor) : PageModel
{
    [BindProperty]
    public EmailForm Form { get; set; } = new();

    public string Present { get; private set; } = "";
    public bool CanMail => mail.CanSend;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Present = await db.Users.Where(a => a.Id == actor.AccountId).Select(a => a.Email!).SingleAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (!CanMail)
        {
            return Page();
        }

        ModelState.AddProblems(await ask.ExecuteAsync(Form.Email ?? "", Form.Password ?? "", cancel));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.Say($"A link is on its way to {Form.Email!.Trim()}. Your address changes once you have followed it.");
        return LocalRedirect("/account/email");
    }

    public sealed class EmailForm
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
