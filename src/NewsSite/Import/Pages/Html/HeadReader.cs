using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Gathers a page's facts: structured data first, then Open Graph and meta elements, then the page itself.</summary>
internal static class HeadReader
{
    public static PageFacts Read(IDocument document)
    {
        var facts = new PageFacts();
        JsonLd.Read(document, facts);
        facts.Headline = Headline(document, facts);
        facts.Description ??= Meta(document, "og:description", "description", "twitter:description");
        facts.PublishedAt ??= DateLine.ReadMachine(
            Meta(document, "article:published_time", "datePublished", "pubdate", "dc.date", "date", "parsely-pub-date")
                ?? document
                    .QuerySelector("time[pubdate][datetime], time[itemprop~=datePublished][datetime]")
                    ?.GetAttribute("datetime")
        );
        facts.LanguageTag =
            NotEmpty(document.DocumentElement?.GetAttribute("lang"))
            ?? facts.LanguageTag
            ?? Meta(document, "og:locale", "content-language", "language");
        facts.Home = Home(document);
        AddAuthors(document, facts);
        AddTopics(document, facts);
        return facts;
    }

    // A headline in the story is the full one; structured data may cut it at 110 signs, and titles add the site's name.
    private static string? Headline(IDocument document, PageFacts facts)
    {
        var named =
            facts.Headline ?? WithoutSite(Meta(document, "og:title", "twitter:title"), Meta(document, "og:site_name"));
        var shown = document.QuerySelectorAll("h1").Select(Element.TextOf).Where(t => t.Length > 0).ToList();
        var full =
            shown.Find(s => named is not null && Agree(s, named))
            ?? (shown.Count == 1 && named is null ? shown[0] : null);
        return full ?? named ?? shown.FirstOrDefault() ?? WithoutSite(NotEmpty(Title(document)), null);
    }

    private static bool Agree(string shown, string named)
    {
        var (a, b) = (Fold.Same(shown), Fold.Same(named.TrimEnd('…', '.')));
        return a.Length > 0
            && b.Length > 0
            && (
                a.StartsWith(b, StringComparison.Ordinal)
                || b.StartsWith(a, StringComparison.Ordinal)
                || a.EndsWith(b, StringComparison.Ordinal)
            );
    }

    private static string Title(IDocument document) =>
        LineSplitter.EvenOut(document.QuerySelector("head > title")?.TextContent ?? document.Title ?? "");

    /// <summary>"A headline - The Site" without the site.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        foreach (var sign in new[] { " | ", " - ", " – ", " — ", " :: ", " » " })
        {
            var at = title?.LastIndexOf(sign, StringComparison.Ordinal) ?? -1;
            var rest = at > 0 ? title![(at + sign.Length)..] : "";
            if (
                at > 0
                && (
                    Fold.Same(rest) == Fold.Same(site ?? "")
                    || site is null && rest.Split(' ').Length <= 4 && at > rest.Length
                )
            )
            {
                return title![..at].Trim();
            }
        }
        return title;
    }

    private static void AddAuthors(IDocument document, PageFacts facts)
    {
        if (facts.Authors.Count > 0)
        {
            return;
        }
        var named = document
            .QuerySelectorAll(
                "meta[name='author'], meta[property='author'], meta[name='parsely-author'], meta[name='byl']"
            )
            .Select(m => m.GetAttribute("content") ?? "");
        var shown = document
            .QuerySelectorAll(
                "[rel~=author], a[href*='/author/'], a[href*='/authors/'], [itemprop~=author] [itemprop~=name], [itemprop~=author]:not(:has(*))"
            )
            .Select(Element.TextOf);
        var names = named.Any(n => IsPerson(n)) ? named : shown;
        facts.Authors.AddRange(names.SelectMany(CreditPeople.SplitNames).Select(WithoutBy).Where(IsPerson).Distinct());
    }

    private static string WithoutBy(string name) =>
        name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;

    // Sites put their own name there as well; people have two words at least.
    private static bool IsPerson(string name) =>
        WithoutBy(name) is var bare
        && bare.Contains(' ', StringComparison.Ordinal)
        && Shape.IsName(bare.Replace(".", "", StringComparison.Ordinal));

    private static void AddTopics(IDocument document, PageFacts facts)
    {
        var tags = document
            .QuerySelectorAll("meta[property='article:tag']")
            .Select(m => m.GetAttribute("content") ?? "");
        var words = Meta(document, "keywords", "news_keywords")?.Split([',', '،', ';']) ?? [];
        var all =
            facts.Topics.Count > 0
                ? [.. facts.Topics]
                : (tags.Any() ? tags : words).Select(LineSplitter.EvenOut).ToList();
        facts.Topics.Clear();
        facts.Topics.AddRange(all.Where(t => t.Length is > 1 and <= 60).Distinct().Take(30));
    }

    private static Uri? Home(IDocument document) =>
        new[]
        {
            document.QuerySelector("base[href]")?.GetAttribute("href"),
            document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"),
            Meta(document, "og:url"),
        }
            .Select(a =>
                Uri.TryCreate(a, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null
            )
            .FirstOrDefault(a => a is not null);

    private static string? Meta(IDocument document, params string[] names)
    {
        foreach (var name in names)
        {
            var found = document
                .QuerySelectorAll("meta")
                .FirstOrDefault(m =>
                    new[] { "property", "name", "itemprop", "http-equiv" }.Any(a =>
                        string.Equals(m.GetAttribute(a), name, StringComparison.OrdinalIgnoreCase)
                    )
                );
            if (NotEmpty(LineSplitter.EvenOut(found?.GetAttribute("content") ?? "")) is { } content)
            {
                return content;
            }
        }
        return null;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
