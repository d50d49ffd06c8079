using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Browsers;
using NewsSite.Core.Shared;
using NewsSite.Core.Signs;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Accounts.Passkeys;

/// <summary>The passkeys of whoever is signed in: list, add, remove.</summary>
public sealed class OwnPasskeys(
    NewsDb db,
    UserManager<Account> accounts,
    SignInManager<Account> ceremony,
    TimeProvider clock,
    CurrentActor actor
)
{
    public const int NameMaxLength = 60;
    public const int Most = 20;

    private static string Unnamed => DeskWords.Say("Passkey");

    public async Task<IReadOnlyList<PasskeyRow>> ListAsync(CancellationToken cancel)
    {
        var uses = await db.PasskeyUsesAsync(actor.AccountId!.Value, cancel);
        var passkeys = await accounts.GetPasskeysAsync(await OwnAsync(cancel));
        return
        [
            .. passkeys
                .OrderBy(p => p.CreatedAt)
                .Select(p => new PasskeyRow(
                    WebEncoders.Base64UrlEncode(p.CredentialId),
                    p.Name ?? Unnamed,
                    p.CreatedAt.UtcDateTime,
                    uses.TryGetValue(PasskeyUses.NameOf(p.CredentialId), out var used) ? used : null
                )),
        ];
    }

    /// <returns>What <c>navigator.credentials.create</c> takes, as JSON.</returns>
    public async Task<string> OptionsAsync(CancellationToken cancel)
    {
        var account = await OwnAsync(cancel);
        return await ceremony.MakePasskeyCreationOptionsAsync(
            new()
            {
                Id = account.Id.ToString(),
                Name = account.Email!,
                DisplayName = account.DisplayName,
            }
        );
    }

    /// <summary>Other sessions end: they were opened with less.</summary>
    /// <param name="credential">What <c>navigator.credentials.create</c> gave, as JSON.</param>
    /// <returns>Empty when it is added.</returns>
    public async Task<IReadOnlyList<Problem>> AddAsync(string name, string credential, CancellationToken cancel)
    {
        if (NameSigns.ProblemOf(name.Trim(), "passkey", "Name") is { } hidden)
        {
            return [hidden];
        }

        if (await AttestAsync(credential) is not { } passkey)
        {
            return [new("passkey.not-made", "The passkey was not made. Nothing has changed; try again.", "Name")];
        }

        var account = await OwnAsync(cancel);
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most)
        {
            return [new("passkey.too-many", $"An account has at most {Most} passkeys. Remove one first.", "Name")];
        }

        var called = name.Trim() is { Length: > 0 } typed ? typed : Unnamed;
        passkey.Name = called[..Math.Min(called.Length, NameMaxLength)];
        await ChangeAsync("account.passkey-added", a => accounts.AddOrUpdatePasskeyAsync(a, passkey), cancel);
        return [];
    }

    /// <returns>False when there is no such passkey.</returns>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancel)
    {
        var there = (await ListAsync(cancel)).Any(p => p.Id == id);
        if (there)
        {
            var credentialId = WebEncoders.Base64UrlDecode(id);
            await ChangeAsync("account.passkey-removed", a => accounts.RemovePasskeyAsync(a, credentialId), cancel);
        }

        return there;
    }

    private async Task ChangeAsync(string act, Func<Account, Task<IdentityResult>> change, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var account = await OwnAsync(cancel);
        account.EndSessions();
        await db.KeepBrowserAsync(account, actor.SessionId, cancel);
        db.Audit(actor, act, account.Id, clock.GetUtcNow().UtcDateTime);
        if (await change(account) is { Succeeded: false } refused)
        {
            throw new InvalidOperationException(string.Join(", ", refused.Errors.Select(e => e.Code)));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<UserPasskeyInfo?> AttestAsync(string credential)
    {
        try
        {
            var result = await ceremony.PerformPasskeyAttestationAsync(credential);
            return result.Succeeded && result.UserEntity.Id == actor.AccountId.ToString() ? result.Passkey : null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or JsonException)
        {
            // No ceremony is under way, or what came is no credential.
            return null;
        }
    }

    private Task<Account> OwnAsync(CancellationToken cancel) =>
        db.Users.SingleAsync(a => a.Id == actor.AccountId, cancel);
}

/// <param name="Id">In letters that stand in a form.</param>
/// <param name="LastUsedAt">Null when it never was.</param>
public sealed record PasskeyRow(string Id, string Name, DateTime CreatedAt, DateTime? LastUsedAt);
