namespace NewsSite.Core.Sharing;

/// <summary>Lets someone without an account, such as a lawyer or a source, read one revision of a story; never a later one.</summary>
public sealed class ShareLink
{
    public const int ForWhomMaxLength = 80;
    public const int MostDays = 90;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ArticleId { get; init; }

    /// <summary>Of the revision.</summary>
    public required int Number { get; init; }

    /// <summary>Of what the link ends with, which is nowhere else.</summary>
    public required string TokenDigest { get; init; }

    /// <summary>As the one who made it calls them; stands on the page.</summary>
    public required string ForWhom { get; init; }
    public required Guid MadeById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>UTC; null while it was not withdrawn.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public bool IsOpenAt(DateTime now) => WithdrawnAt is null && now < EndsAt;

    public void Withdraw(DateTime now) => WithdrawnAt ??= now;
}
