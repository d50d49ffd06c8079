namespace NewsSite.Shared;

/// <summary>A form that feeds are offered in: the same stories, for the programs that read them.</summary>
/// <param name="Name">Last part of its address.</param>
public sealed record FeedFile(string Name, string MediaType)
{
    public static readonly FeedFile Rss = new("feed.xml", "application/rss+xml");
    public static readonly FeedFile Atom = new("atom.xml", "application/atom+xml");
    public static readonly FeedFile Json = new("feed.json", "application/feed+json");

    public static IReadOnlyList<FeedFile> All { get; } = [Rss, Atom, Json];

    /// <param name="rssPath">Site path of the same feed as RSS.</param>
    public string Beside(string rssPath) => rssPath[..^Rss.Name.Length] + Name;
}
