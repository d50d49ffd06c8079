namespace NewsSite.Accounts.Browsers;

/// <summary>A browser somebody signed in with. Its cookie carries nothing but this row's id: what the row says, holds.</summary>
public sealed class SignedInBrowser
{
    private SignedInBrowser() { }

    /// <param name="device">Words for people, such as <c>Firefox on Linux</c>.</param>
    /// <param name="address">Where the request came from.</param>
    public SignedInBrowser(Account account, string device, string address, DateTime now)
    {
        (AccountId, Stamp) = (account.Id, account.SecurityStamp!);
        (Device, Address) = (device, address);
        (Since, LastSeenAt, ConfirmedAt) = (now, now, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; }

    /// <summary>The account's stamp when it was let in: a new stamp ends every browser that does not get it too.</summary>
    public string Stamp { get; private set; } = "";
    public string Device { get; private init; } = "";

    /// <summary>The one it was last seen at.</summary>
    public string Address { get; private init; } = "";
    public DateTime Since { get; private init; }
    public DateTime LastSeenAt { get; private init; }

    /// <summary>When the person last proved who they are.</summary>
    public DateTime ConfirmedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    public bool StandsAt(DateTime now, Account account, SessionOptions options) =>
        EndedAt is null
        && account.DisabledAt is null
        && Stamp == account.SecurityStamp
        && now - LastSeenAt < options.EndsAfterIdle
        && now - Since < options.EndsAfter;

    public void Confirm(DateTime now) => ConfirmedAt = now;

    public void End(DateTime now) => EndedAt ??= now;

    /// <summary>Stays in after its account ended all sessions.</summary>
    public void Keep(Account account) => Stamp = account.SecurityStamp!;
}
