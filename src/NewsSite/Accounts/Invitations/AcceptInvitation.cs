using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Invitations;

/// <summary>Makes the account that someone was invited to.</summary>
public sealed class AcceptInvitation(NewsDb db, AddAccount add, TimeProvider clock, CurrentActor actor)
{
    /// <returns>Null when the link is not good: never made, used, withdrawn, replaced or too old.</returns>
    public async Task<Invitation?> FindAsync(string? token, CancellationToken cancel)
    {
        var digest = LinkToken.DigestOf(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenDigest == digest, cancel);
        return invitation?.IsOpenAt(clock.GetUtcNow().UtcDateTime) == true ? invitation : null;
    }

    /// <returns>Null when the link is not good any more; else the account or what must be mended first.</returns>
    public async Task<AddAccountOutcome?> ExecuteAsync(
        string? token,
        string displayName,
        string password,
        CancellationToken cancel
    )
    {
        if (await FindAsync(token, cancel) is not { } invitation)
        {
            return null;
        }

        var prepared = add.Prepare(invitation.Email, displayName, invitation.Role, password, invitation.Limits);

        // Of two people with the same link, one gets in: it is looked for again when nobody else can take it.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await FindAsync(token, cancel) is null)
        {
            return null;
        }

        var outcome = await add.WithinAsync(prepared, cancel);
        if (outcome.Account is not null)
        {
            db.Invitations.Remove(invitation);
            db.Audit(actor, "invitation.accepted", invitation.Id, clock.GetUtcNow().UtcDateTime, invitation.Email);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }
}
