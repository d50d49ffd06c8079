using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Accounts.Invitations;

/// <summary>Takes an invitation back; its link stops working.</summary>
public sealed class WithdrawInvitation(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>False when it was accepted or withdrawn before.</returns>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation)
        {
            return false;
        }

        db.Invitations.Remove(invitation);
        db.Audit(actor, "invitation.withdrawn", id, clock.GetUtcNow().UtcDateTime, invitation.Email);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
