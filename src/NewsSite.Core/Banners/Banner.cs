namespace NewsSite.Core.Banners;

/// <summary>One breaking-news line above every page, from its start to its end.</summary>
public sealed class Banner
{
    public const int TextMaxLength = 90;
    public static readonly TimeSpan LastsByDefault = TimeSpan.FromHours(2);
    public static readonly TimeSpan LastsAtLeast = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LastsAtMost = TimeSpan.FromHours(24);
    public static readonly TimeSpan UndoFor = TimeSpan.FromSeconds(60);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Text { get; init; }

    /// <summary>Story it links to; null for none.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>Tags of the languages whose pages show it.</summary>
    public required IReadOnlyList<string> Languages { get; init; }
    public required DateTime StartsAt { get; init; }
    public required DateTime EndsAt { get; set; }
    public DateTime? TakenDownAt { get; private set; }
    public Guid? RaisedById { get; init; }

    public bool IsShownAt(DateTime now) => TakenDownAt is null && StartsAt <= now && now < EndsAt;

    public void TakeDown(DateTime now) => TakenDownAt = now;

    public bool CanPutBackAt(DateTime now) => TakenDownAt is { } at && now - at <= UndoFor && now < EndsAt;

    public void PutBack() => TakenDownAt = null;
}
