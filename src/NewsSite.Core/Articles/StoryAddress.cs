namespace NewsSite.Core.Articles;

/// <summary>A story as somebody named it: by where readers find it, or by where the desk does.</summary>
/// <param name="ArticleId">Null where language and slug name it.</param>
public sealed record StoryAddress(string Language, string Slug, Guid? ArticleId)
{
    /// <summary>Each address in a text, in order; they stand on lines of their own or with spaces between.</summary>
    public static IReadOnlyList<string> Each(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <param name="text">Such as <c>/en/stories/the-gates</c>, the same with the site before it, or <c>/desk/articles/…</c>.</param>
    /// <returns>Null when it is no address of a story.</returns>
    public static StoryAddress? Find(string text)
    {
        var isFull = Uri.TryCreate(text, UriKind.Absolute, out var full) && full.Scheme is "http" or "https";
        var path = isFull ? full!.AbsolutePath : text;
        var parts = Uri.UnescapeDataString(path.Split('?', '#')[0]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["desk", "articles", var id, ..] when Guid.TryParse(id, out var known) => new("", "", known),
            [var language, "stories", var slug] => new(language, slug, null),
            _ => null,
        };
    }
}
