namespace NewsSite.Accounts.Links;

/// <summary>A link that lets its holder do one thing to one account, once; gone when used.</summary>
public sealed class AccountLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required LinkPurpose Purpose { get; init; }
    public required string TokenDigest { get; init; }

    /// <summary>The address it puts in place; empty for a new password.</summary>
    public string Email { get; init; } = "";

    /// <summary>Digest of what must not have changed since: the password hash, or the address at that time.</summary>
    public string Mark { get; init; } = "";
    public required DateTime MadeAt { get; init; }
    public required DateTime EndsAt { get; init; }

    public bool IsOpenAt(DateTime now) => now < EndsAt;
}

public enum LinkPurpose
{
    /// <summary>Choose a new password.</summary>
    ResetPassword,

    /// <summary>The new address is theirs.</summary>
    ConfirmEmail,

    /// <summary>“It wasn’t me”: the former address comes back.</summary>
    UndoEmail,
}
