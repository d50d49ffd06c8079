using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts;

/// <summary>Asks the store at every request whether the session still stands: a disabled account is out at once, a new role holds at once.</summary>
internal sealed class DeskSession(
    NewsDb db,
    IUserClaimsPrincipalFactory<Account> claims,
    TimeProvider clock,
    CurrentActor actor
) : CookieAuthenticationEvents
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await FindAsync(context.Principal!, context.HttpContext.RequestAborted) is not { } account)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.ReplacePrincipal(await claims.CreateAsync(account));
        actor.Become(account.Id, account.DisplayName, account.Role);
        await NoteSeenAsync(account);
    }

    /// <summary>A page that a person asked for leads to the form; what script and pictures ask for is refused plainly.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers["Sec-Fetch-Dest"] is [var asked] && asked is not ("document" or "iframe"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return base.RedirectToLogin(context);
    }

    private async Task<Account?> FindAsync(ClaimsPrincipal session, CancellationToken cancel)
    {
        if (!Guid.TryParse(session.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return null;
        }

        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        var stands =
            account is { DisabledAt: null } && account.SecurityStamp == session.FindFirstValue(AccountClaims.Stamp);
        return stands ? account : null;
    }

    private async Task NoteSeenAsync(Account account)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (account.LastSeenAt is { } seen && now - seen < SeenEvery)
        {
            return;
        }

        await db
            .Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSeenAt, now), CancellationToken.None);
    }
}
