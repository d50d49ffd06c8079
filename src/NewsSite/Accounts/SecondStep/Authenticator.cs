namespace NewsSite.Accounts.SecondStep;

/// <summary>The app on somebody's phone that shows them codes; it has shown that it has the key.</summary>
public sealed class Authenticator
{
    private Authenticator() { }

    public Authenticator(Guid accountId, string protectedKey, DateTime now, long usedStep) =>
        (AccountId, ProtectedKey, ConfirmedAt, UsedStep) = (accountId, protectedKey, now, usedStep);

    public Guid AccountId { get; private init; }

    /// <summary>The key it shares with the site, readable with the site's own keys alone.</summary>
    public string ProtectedKey { get; private init; } = "";
    public DateTime ConfirmedAt { get; private init; }

    /// <summary>The step of the last code that was taken: each is taken once.</summary>
    public long UsedStep { get; private set; }

    public void Use(long step) => UsedStep = step;
}
