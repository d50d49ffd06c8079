using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Reviews.Admin;

public sealed class RulesModel(NewsDb db, ReviewRules rules, FreshSignIn fresh) : PageModel
{
    private const string Here = "/admin/reviews";

    [BindProperty]
    public string[] Subjects { get; set; } = [];

    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Subjects = [.. await rules.ListAsync(cancel)];
        Topics = await db.Topics.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await fresh.AskAsync(Here, cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        await rules.SetAsync(Subjects, cancel);
        this.Say("Saved.");
        return LocalRedirect(Here);
    }
}
