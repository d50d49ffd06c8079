using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Accounts.Invitations;

/// <summary>Gives an invitation a new link; the former one stops working.</summary>
public sealed class ResendInvitation(
    NewsDb db,
    MailQueue mail,
    AccountLetters letters,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <returns>Null when there is no such invitation.</returns>
    public async Task<InviteOutcome?> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation)
        {
            return null;
        }

        var token = invitation.MakeLink(now);
        mail.Add(letters.Invitation(invitation, token), invitation.EndsAt);
        db.Audit(actor, "invitation.resent", id, now, invitation.Email);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(invitation, mail.CanSend ? null : letters.InvitationLink(token), []);
    }
}
