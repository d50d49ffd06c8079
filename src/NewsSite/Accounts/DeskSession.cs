using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.SecondStep;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Faults;

namespace NewsSite.Accounts;

/// <summary>Asks the store at every request whether its browser still stands: who is disabled or ended is out at once.</summary>
internal sealed partial class DeskSession(
    NewsDb db,
    IUserClaimsPrincipalFactory<Account> claims,
    SecondStepRules rules,
    IOptions<SessionOptions> options,
    TimeProvider clock,
    CurrentActor actor,
    ILogger<DeskSession> log
) : CookieAuthenticationEvents
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await FindAsync(context.Principal!, context.HttpContext.RequestAborted) is not (var browser, var account))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        var isStrong = context.Principal!.HasClaim(c => c.Type == AccountClaims.Strong);
        var person = await claims.CreateAsync(account);
        if (
            !account.TwoFactorEnabled
            && !isStrong
            && await rules.BindAsync(account.Role, context.HttpContext.RequestAborted)
        )
        {
            ((ClaimsIdentity)person.Identity!).AddClaim(new(AudienceRules.ArrivalClaim, ""));
        }

        context.ReplacePrincipal(person);
        actor.Become(account, browser.Id);
        await TryNoteSeenAsync(browser, BrowserSession.AddressOf(context.HttpContext));
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

    private async Task<(SignedInBrowser Browser, Account Account)?> FindAsync(
        ClaimsPrincipal cookie,
        CancellationToken cancel
    )
    {
        if (!Guid.TryParse(cookie.FindFirstValue(AccountClaims.Session), out var id))
        {
            return null;
        }

        var found = await db
            .SignedInBrowsers.AsNoTracking()
            .Where(b => b.Id == id)
            .Join(db.Users, b => b.AccountId, a => a.Id, (b, a) => new { Browser = b, Account = a })
            .SingleOrDefaultAsync(cancel);
        return found?.Browser.StandsAt(Now, found.Account, options.Value) == true
            ? (found.Browser, found.Account)
            : null;
    }

    /// <summary>On a disk that takes nothing everybody may still read.</summary>
    private async Task TryNoteSeenAsync(SignedInBrowser browser, string address)
    {
        try
        {
            await NoteSeenAsync(browser, address);
        }
        catch (Exception failure) when (NotStored.Of(failure) is not null)
        {
            LogUnseen(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "When an account was last seen could not be noted.")]
    private partial void LogUnseen(Exception failure);

    private async Task NoteSeenAsync(SignedInBrowser browser, string address)
    {
        var now = Now;
        if (now - browser.LastSeenAt < SeenEvery)
        {
            return;
        }

        await db
            .SignedInBrowsers.Where(b => b.Id == browser.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(b => b.LastSeenAt, now).SetProperty(b => b.Address, address),
                CancellationToken.None
            );
        await db
            .Users.Where(a => a.Id == browser.AccountId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSeenAt, now), CancellationToken.None);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
