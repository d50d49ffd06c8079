using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Shared;
using NewsSite.Shared.Forms;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Self)]
public sealed class LanguageModel(ChooseLanguage choose, CurrentActor actor) : PageModel
{
    [BindProperty]
    public LanguageForm Form { get; set; } = new();

    /// <summary>Said by the next page, which speaks the language chosen.</summary>
    [TempData]
    public bool IsSaved { get; set; }

    public void OnGet()
    {
        Form.Language = actor.Language?.Tag;
        if (IsSaved)
        {
            this.Say("Saved.");
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.AddProblems(await choose.ExecuteAsync(Form.Language ?? "", cancel));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        IsSaved = true;
        return LocalRedirect("/desk/account/language");
    }

    public sealed class LanguageForm
    {
        /// <summary>Tag; null as the browser asks.</summary>
        public string? Language { get; set; }
    }
}
