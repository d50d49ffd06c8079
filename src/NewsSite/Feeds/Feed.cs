namespace NewsSite.Feeds;

/// <summary>A list of stories for feed readers. All addresses are full.</summary>
/// <param name="Hub">Where programs can ask to be told of changes; null when there is none.</param>
public sealed record Feed(
    string Title,
    string Description,
    string Address,
    string OwnAddress,
    string Language,
    string? Hub,
    IReadOnlyList<FeedItem> Items
)
{
    public const int MostItems = 20;
}

/// <param name="Id">Stays the same when the address changes.</param>
/// <param name="Creators">Writers, by name.</param>
/// <param name="Html">The whole text, with full addresses.</param>
/// <param name="ChangedAt">When readers were last given another text, UTC.</param>
public sealed record FeedItem(
    Guid Id,
    string Title,
    string Address,
    string Description,
    string Html,
    IReadOnlyList<string> Creators,
    IReadOnlyList<string> Categories,
    DateTime PublishedAt,
    DateTime ChangedAt,
    FeedPicture? Picture
);

public sealed record FeedPicture(
    string Address,
    string ContentType,
    int? WidthPixels,
    int? HeightPixels,
    string Alt,
    string Credit
);
