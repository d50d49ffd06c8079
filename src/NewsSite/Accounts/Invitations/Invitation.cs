using NewsSite.Accounts.Links;
using NewsSite.Core.Accounts;

namespace NewsSite.Accounts.Invitations;

/// <summary>The desk is open to someone who has yet to come; gone when they came, or when it is withdrawn.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan LinkLasts = TimeSpan.FromHours(72);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Email { get; init; }
    public required string NormalizedEmail { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>Fixed by the administrator; the form of whoever accepts does not ask.</summary>
    public required Role Role { get; init; }
    public DeskLimits Limits { get; init; } = DeskLimits.None;
    public required string InvitedBy { get; init; }
    public required DateTime InvitedAt { get; init; }
    public DateTime EndsAt { get; private set; }
    public string TokenDigest { get; private set; } = "";

    public bool IsOpenAt(DateTime now) => now < EndsAt;

    /// <summary>Gives it a link; the one before stops working.</summary>
    /// <returns>The token, which is nowhere else.</returns>
    internal string MakeLink(DateTime now)
    {
        var token = LinkToken.New();
        (TokenDigest, EndsAt) = (LinkToken.DigestOf(token), now + LinkLasts);
        return token;
    }
}
