namespace NewsSite.Accounts.SecondStep;

/// <summary>A code on paper that stands in for the app once.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string Digest { get; init; }
    public DateTime? UsedAt { get; private set; }

    public void Use(DateTime now) => UsedAt = now;
}
