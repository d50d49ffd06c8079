using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;

namespace NewsSite.Shared;

/// <summary>Site paths of reader pages, in readable letters.</summary>
public sealed class ReaderPaths(Language language, Language defaultLanguage)
{
    public string Home => language == defaultLanguage ? "/" : $"/{language.Tag}";
    public string Search => $"/{language.Tag}/search";
    public string Kept => $"/{language.Tag}/kept";
    public string Manifest => $"/{language.Tag}/app.webmanifest";
    public string Feed => $"/{language.Tag}/feed.xml";

    public string Section(string slug) => $"/{language.Tag}/sections/{slug}";

    public string Topic(string slug) => $"/{language.Tag}/topics/{slug}";

    public string Series(string slug) => $"/{language.Tag}/series/{slug}";

    public string Person(string slug) => $"/{language.Tag}/people/{slug}";

    public string Service(string slug) => $"/{language.Tag}/services/{slug}";

    public string Standing(StandingPageKind kind) => $"/{language.Tag}/{kind.Key()}";

    /// <returns>Null for a format without a listing.</returns>
    public string? Listing(ArticleFormat format) =>
        format.ListingSegment is null ? null : $"/{language.Tag}/{format.ListingSegment}";
}
