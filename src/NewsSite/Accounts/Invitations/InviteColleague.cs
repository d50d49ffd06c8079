using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Shared;

namespace NewsSite.Accounts.Invitations;

/// <summary>Opens the desk to someone by a link: mailed, or for the administrator to pass on.</summary>
public sealed class InviteColleague(
    NewsDb db,
    ILookupNormalizer normalizer,
    MailQueue mail,
    AccountLetters letters,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <param name="limits">For an editor; null limits nothing.</param>
    public async Task<InviteOutcome> ExecuteAsync(
        string email,
        string displayName,
        Role role,
        CancellationToken cancel,
        DeskLimits? limits = null
    )
    {
        actor.Require(Permission.Administer);
        var now = clock.GetUtcNow().UtcDateTime;
        var invitation = NewInvitation(email.Trim(), displayName.Trim(), role, limits ?? DeskLimits.None, now);

        // The look-up and the save are one transaction: an address is invited once.
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await ProblemsAsync(invitation, cancel) is { Count: > 0 } problems)
        {
            return new(null, null, problems);
        }

        var token = invitation.MakeLink(now);
        db.Invitations.Add(invitation);
        mail.Add(letters.Invitation(invitation, token), invitation.EndsAt);
        db.Audit(actor, "invitation.made", invitation.Id, now, $"{invitation.Email} {invitation.Role}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(invitation, mail.CanSend ? null : letters.InvitationLink(token), []);
    }

    private Invitation NewInvitation(string email, string displayName, Role role, DeskLimits limits, DateTime now) =>
        new()
        {
            Email = email,
            NormalizedEmail = normalizer.NormalizeEmail(email),
            DisplayName = displayName,
            Role = role,
            Limits = limits,
            InvitedBy = actor.Name,
            InvitedAt = now,
        };

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(Invitation invitation, CancellationToken cancel)
    {
        List<Problem> problems = [.. AccountRules.ProblemsOfPerson(invitation.Email, invitation.DisplayName)];
        if (await db.Users.AnyAsync(a => a.NormalizedEmail == invitation.NormalizedEmail, cancel))
        {
            problems.Add(new("account.email-taken", "There is an account with this email already.", "Email"));
        }
        else if (await db.Invitations.AnyAsync(i => i.NormalizedEmail == invitation.NormalizedEmail, cancel))
        {
            problems.Add(
                new(
                    "invitation.made-already",
                    "This address is invited already. Under “Invitations” you can send the link again or withdraw it.",
                    "Email"
                )
            );
        }

        return problems;
    }
}

/// <param name="Invitation">Null when there are problems.</param>
/// <param name="Link">To pass on by hand; null when it was mailed.</param>
public sealed record InviteOutcome(Invitation? Invitation, string? Link, IReadOnlyList<Problem> Problems);
