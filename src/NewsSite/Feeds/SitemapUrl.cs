namespace NewsSite.Feeds;

/// <summary>One page in a sitemap, with what a search engine may show of it.</summary>
/// <param name="Path">Site path.</param>
/// <param name="ChangedAt">UTC; null where nothing says when.</param>
internal sealed record SitemapUrl(string Path, DateTime? ChangedAt = null)
{
    /// <summary>So that a file of <see cref="ReadSitemap.PerPart"/> stories stays under the 50 MB that it may have.</summary>
    public const int MostPictures = 10;

    /// <inheritdoc cref="MostPictures" />
    public const int MostFilms = 3;

    /// <summary>Site path of the same page in each language that has it, by tag; this one's included.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>Site paths.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
    public IReadOnlyList<SitemapFilm> Films { get; init; } = [];
}

/// <summary>A film with all that a search engine wants to know of it. Addresses are site paths.</summary>
/// <param name="PublishedAt">UTC.</param>
internal sealed record SitemapFilm(
    string Address,
    string Poster,
    string Title,
    string Description,
    TimeSpan? Duration,
    DateTime PublishedAt
);
