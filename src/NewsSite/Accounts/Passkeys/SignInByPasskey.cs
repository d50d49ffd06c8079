using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.LockOut;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Passkeys;

/// <summary>Lets someone in by a passkey: the device, and the finger or number that opens it, are two steps in one.</summary>
/// <remarks>A lock after wrong passwords does not hold here: whoever guesses passwords has no passkey.</remarks>
public sealed class SignInByPasskey(
    NewsDb db,
    UserManager<Account> accounts,
    SignInManager<Account> ceremony,
    BrowserSession browser,
    AddressGuard addresses,
    SignInLog log,
    TimeProvider clock,
    CurrentActor actor
)
{
    private const string By = "passkey";

    /// <returns>What <c>navigator.credentials.get</c> takes, as JSON; it names no account.</returns>
    public Task<string> OptionsAsync() => ceremony.MakePasskeyRequestOptionsAsync(null);

    /// <param name="credential">What <c>navigator.credentials.get</c> gave, as JSON.</param>
    public async Task<SignInOutcome> ExecuteAsync(string credential, CancellationToken cancel)
    {
        if (addresses.Count(browser.Address) is { } refusedUntil)
        {
            log.Refused(browser.Address, refusedUntil);
            return new(SignInStep.AddressRefused, refusedUntil);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        // The account is read, its passkey counted and the browser let in as one act: nobody changes the account in between.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await AssertAsync(credential) is not ({ DisabledAt: null } account, var passkey))
        {
            log.Failed(null, By, browser.Address);
            db.Audit(actor, "account.passkey-refused", null, now);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new(SignInStep.Wrong);
        }

        addresses.TakeBack(browser.Address);
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        await accounts.NoteAsync(account, passkey.CredentialId, now);
        actor.Become(account);
        account.LastSeenAt = now;
        db.Audit(actor, "account.signed-in", account.Id, now, By);
        await browser.OpenAsync(account, cancel, isStrong: true);
        await transaction.CommitAsync(cancel);
        log.Entered(account.Id, By, browser.Address);
        return new(SignInStep.Entered);
    }

    private async Task<(Account Account, UserPasskeyInfo Passkey)?> AssertAsync(string credential)
    {
        try
        {
            var result = await ceremony.PerformPasskeyAssertionAsync(credential);
            return result.Succeeded ? (result.User, result.Passkey) : null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or JsonException)
        {
            // No ceremony is under way, or what came is no credential.
            return null;
        }
    }
}
