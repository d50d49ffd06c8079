using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>How machines are told of the same page in several languages, in the heads of pages and in sitemaps alike.</summary>
public static class Hreflang
{
    /// <param name="translations">Site paths by tag, the page's own among them; in the order of menus.</param>
    /// <param name="usual">For readers of other languages; where the page is not in it, they get the first.</param>
    /// <returns>Nothing for a page that stands in one language alone.</returns>
    public static IEnumerable<(string Tag, string Path)> Of(
        IReadOnlyDictionary<string, string> translations,
        Language usual
    ) =>
        translations.Count < 2
            ? []
            : translations
                .Select(t => (t.Key, t.Value))
                .Append(("x-default", translations.GetValueOrDefault(usual.Tag) ?? translations.Values.First()));
}
