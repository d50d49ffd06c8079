using Microsoft.AspNetCore.Identity;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;

namespace NewsSite.Accounts;

/// <summary>Someone who signs in to the desk. The e-mail address is the user name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => (Id, SecurityStamp) = (Guid.CreateVersion7(), NewStamp());

    /// <summary>As colleagues see it.</summary>
    public required string DisplayName { get; set; }
    public required Role Role { get; set; }

    /// <summary>The part of the paper that an editor works on; none for other roles.</summary>
    public DeskLimits Limits { get; private set; } = DeskLimits.None;

    /// <summary>In which the newsroom speaks to them; null until they choose: then their browser decides.</summary>
    public Language? Language { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? LastSeenAt { get; set; }

    /// <summary>Null while the account may sign in.</summary>
    public DateTime? DisabledAt { get; private set; }

    /// <summary>Since when it is closed for fear of who holds a device of theirs; it is disabled as well.</summary>
    public DateTime? FrozenAt { get; private set; }

    public bool IsLockedAt(DateTime now) => LockoutEnd is { } end && end.UtcDateTime > now;

    /// <summary>Counts a try to sign in before its password is looked at, so that many at once cannot outrun the lock.</summary>
    /// <returns>Whether it is this try that locks an account which was not locked lately: its owner should know.</returns>
    public bool CountTry(DateTime now)
    {
        if (LockoutEnd is { } end && now - end.UtcDateTime >= LockDelays.ForgetsAfter)
        {
            AccessFailedCount = 0;
        }

        if (LockDelays.After(++AccessFailedCount) is { } delay)
        {
            LockoutEnd = new DateTimeOffset(now + delay, TimeSpan.Zero);
        }

        return AccessFailedCount == LockDelays.FreeTries;
    }

    public void Enter(DateTime now) => (AccessFailedCount, LockoutEnd, LastSeenAt) = (0, null, now);

    public void Disable(DateTime now)
    {
        DisabledAt = now;
        EndSessions();
    }

    public void Enable()
    {
        DisabledAt = null;
        Unlock();
    }

    public void Freeze(DateTime now)
    {
        FrozenAt ??= now;
        Disable(now);
    }

    /// <param name="passwordHash">In place of the one that may be known.</param>
    public void Thaw(string passwordHash)
    {
        (FrozenAt, TwoFactorEnabled) = (null, false);
        Enable();
        ReplacePassword(passwordHash);
    }

    public void Unlock() => (AccessFailedCount, LockoutEnd) = (0, null);

    /// <param name="limits">They count for editors alone.</param>
    public void TakeRole(Role role, DeskLimits limits)
    {
        Role = role;
        Limits = role == Role.Editor ? limits : DeskLimits.None;
        EndSessions();
    }

    public void ReplacePassword(string hash)
    {
        PasswordHash = hash;
        Unlock();
        EndSessions();
    }

    /// <summary>The address is the user name too.</summary>
    public void TakeEmail(string email, string normalized) =>
        (UserName, NormalizedUserName, Email, NormalizedEmail) = (email, normalized, email, normalized);

    /// <summary>Every browser is out, unless it is given the new stamp.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
