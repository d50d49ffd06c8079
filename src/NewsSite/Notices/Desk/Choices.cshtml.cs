using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Core.Notices;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Notices.Desk;

[ForAudience(Audience.Self)]
public sealed class ChoicesModel(ChooseNotices choose, MailQueue mail) : PageModel
{
    [BindProperty]
    public NoticeGroup[] Mailed { get; set; } = [];

    public bool CanSend => mail.CanSend;

    public async Task OnGetAsync(CancellationToken cancel) => Mailed = [.. await choose.MailedAsync(cancel)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await choose.ExecuteAsync(Mailed, cancel);
        this.Say("Saved.");
        return RedirectToPage();
    }
}
