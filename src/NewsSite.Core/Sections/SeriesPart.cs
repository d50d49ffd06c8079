namespace NewsSite.Core.Sections;

/// <summary>One story of a series.</summary>
public sealed class SeriesPart
{
    public required Guid SeriesId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>From 0.</summary>
    public required int Order { get; set; }
}
