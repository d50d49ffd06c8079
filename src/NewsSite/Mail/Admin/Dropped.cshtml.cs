using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;

namespace NewsSite.Mail.Admin;

/// <summary>Not there unless mail falls into a folder, which it does in Development only.</summary>
public sealed class DroppedModel(MailRoute route, DataFolder folder) : PageModel
{
    public IReadOnlyList<DroppedMail> Mails { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!route.IsFolder)
        {
            return NotFound();
        }

        Mails = DroppedMail.NewestIn(folder.Mail);
        return Page();
    }
}
