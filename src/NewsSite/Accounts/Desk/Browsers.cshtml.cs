using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.SecondStep;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Self)]
public sealed class BrowsersModel(
    NewsDb db,
    EndBrowsers end,
    KnownBrowsers known,
    IOptions<SessionOptions> session,
    TimeProvider clock,
    CurrentActor actor
) : PageModel
{
    private const string Address = "/desk/account/browsers";

    public BrowserList List { get; private set; } = null!;
    public IReadOnlyList<KnownBrowser> Known { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == actor.AccountId, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        List = new(await db.StandingBrowsersAsync(account, now, session.Value, cancel), actor.SessionId);
        Known = await known.ListAsync(account, cancel);
    }

    public async Task<IActionResult> OnPostEndBrowserAsync(Guid browserId, CancellationToken cancel)
    {
        if (!await end.OneAsync(actor.AccountId!.Value, browserId, cancel))
        {
            return NotFound();
        }

        this.Say("That browser is signed out.");
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid knownId, CancellationToken cancel)
    {
        if (!await known.ForgetAsync(actor.AccountId!.Value, knownId, cancel))
        {
            return NotFound();
        }

        this.Say("That browser is asked for the second step again.");
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        await end.OthersAsync(actor.AccountId!.Value, cancel);
        this.Say("All other browsers are signed out.");
        return LocalRedirect(Address);
    }
}
