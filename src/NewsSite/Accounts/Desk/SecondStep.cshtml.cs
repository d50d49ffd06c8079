using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.SecondStep;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Self)]
public sealed class OwnSecondStepModel(
    NewsDb db,
    SetUpSecondStep setUp,
    TurnOffSecondStep turnOff,
    SecondStepRules rules,
    FreshSignIn fresh,
    CurrentActor actor
) : PageModel
{
    private const string Address = "/desk/account/second-step";

    public bool IsOn { get; private set; }
    public bool IsDemanded { get; private set; }
    public int CodesLeft { get; private set; }

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        IsOn = await db.Users.AnyAsync(a => a.Id == actor.AccountId && a.TwoFactorEnabled, cancel);
        IsDemanded = await rules.BindAsync(actor.Role!.Value, cancel);
        CodesLeft = await db.RecoveryCodes.CountAsync(c => c.AccountId == actor.AccountId && c.UsedAt == null, cancel);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel)
    {
        if (await fresh.AskAsync(Address, cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        Codes = await setUp.RenewCodesAsync(cancel);
        return Codes is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancel)
    {
        if (await fresh.AskAsync(Address, cancel) is { } ask)
        {
            return LocalRedirect(ask);
        }

        await turnOff.ExecuteAsync(actor.AccountId!.Value, cancel);
        this.Say("The second step is off.");
        return LocalRedirect(Address);
    }
}
