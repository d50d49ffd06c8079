using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.SecondStep;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Admin;

public sealed class SecondStepModel(NewsDb db, SecondStepRules rules, FreshSignIn fresh) : PageModel
{
    private const string Here = "/admin/accounts/second-step";
    private Dictionary<Role, int> _without = [];

    [BindProperty]
    public Role[] Roles { get; set; } = [];

    public Phrase Without(Role role)
    {
        var count = _without.GetValueOrDefault(role);
        return Phrase.Counted(
            count,
            "1 account is without a second step now.",
            $"{count} accounts are without a second step now."
        );
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Roles = [.. await rules.ListAsync(cancel)];
        _without = await db
            .Users.Where(a => !a.TwoFactorEnabled && a.DisabledAt == null)
            .GroupBy(a => a.Role)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await fresh.AskAsync(Here, cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        await rules.SetAsync([.. Roles.Where(Enum.IsDefined).Distinct()], cancel);
        this.Say("Saved.");
        return LocalRedirect(Here);
    }
}
