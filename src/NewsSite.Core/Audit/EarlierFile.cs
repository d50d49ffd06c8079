namespace NewsSite.Core.Audit;

/// <summary>A file of the media store that an <see cref="EarlierState"/> needs.</summary>
public sealed class EarlierFile
{
    public required Guid StateId { get; init; }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public required string Hash { get; init; }
}
