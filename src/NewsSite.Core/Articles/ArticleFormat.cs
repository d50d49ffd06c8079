namespace NewsSite.Core.Articles;

/// <summary>What kind of piece a story is. It drives badge, listing, feed and structured data.</summary>
/// <remarks>A new format is one line here and its name in the strings files (<c>format.&lt;key&gt;</c>).</remarks>
/// <param name="Key">Stored, and used in addresses and imports.</param>
/// <param name="SchemaType">schema.org type of its structured data.</param>
/// <param name="HasBadge">Whether listings and pages show the format's name beside the headline.</param>
/// <param name="HasContents">Whether its page opens with a list of its headings.</param>
/// <param name="ListingSegment">Address segment of its own listing; null when it has none.</param>
public sealed record ArticleFormat(
    string Key,
    string SchemaType,
    bool HasBadge,
    bool HasContents,
    string? ListingSegment
)
{
    public static readonly ArticleFormat News = new("news", "NewsArticle", false, false, null);
    public static readonly ArticleFormat Explainer = new(
        "explainer",
        "BackgroundNewsArticle",
        true,
        true,
        "explainers"
    );

    public static IReadOnlyList<ArticleFormat> All { get; } = [News, Explainer];

    /// <returns>Null when there is no such format.</returns>
    public static ArticleFormat? Find(string? key) => All.FirstOrDefault(f => f.Key == key);

    public override string ToString() => Key;
}
