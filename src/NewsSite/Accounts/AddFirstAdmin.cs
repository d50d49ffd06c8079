using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>Makes the first administrator of a newsroom that has none.</summary>
public sealed class AddFirstAdmin(NewsDb db, FirstAdmin offer, AddAccount add)
{
    /// <summary>Whether the set-up page may be shown at all.</summary>
    public async Task<bool> IsOpenAsync(string? token, CancellationToken cancel) =>
        offer.IsOffered(token) && !await HasAdminAsync(cancel);

    /// <returns>Null when the link is no longer good: too late, or somebody else was first.</returns>
    public async Task<AddAccountOutcome?> ExecuteAsync(
        string? token,
        string email,
        string displayName,
        string password,
        CancellationToken cancel
    )
    {
        if (!offer.IsOffered(token))
        {
            return null;
        }

        var prepared = add.Prepare(email, displayName, Role.Admin, password);

        // Asking and adding are one transaction: of two people with the same link, one becomes administrator.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await HasAdminAsync(cancel))
        {
            return null;
        }

        var outcome = await add.WithinAsync(prepared, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private Task<bool> HasAdminAsync(CancellationToken cancel) => db.Users.AnyAsync(a => a.Role == Role.Admin, cancel);
}
