using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Desk;

[ForAudience(Audience.Self)]
public sealed class AccountModel(NewsDb db, CurrentActor actor) : PageModel
{
    public Account Account { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == actor.AccountId, cancel);
}
