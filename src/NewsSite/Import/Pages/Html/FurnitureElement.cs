using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Tells elements that are no part of a story, by what HTML, their names or their links say.</summary>
internal static class FurnitureElement
{
    private static readonly (string Code, HashSet<string> Tokens)[] ByToken =
    [
        ("skip-link", ["skip", "skiplink", "skiplinks"]),
        ("share", ["share", "sharing", "sharebar", "shares", "social", "socials", "addthis", "sharethis"]),
        ("newsletter", ["newsletter", "newsletters", "subscribe", "subscription", "signup", "mailchimp"]),
        ("comments", ["comments", "comment", "disqus", "respond"]),
        ("cookies", ["cookie", "cookies", "consent", "gdpr"]),
        (
            "advertisement",
            [
                "ad",
                "ads",
                "advert",
                "adverts",
                "advertisement",
                "advertising",
                "sponsored",
                "sponsor",
                "dfp",
                "adsense",
                "outbrain",
                "taboola",
            ]
        ),
        ("tags", ["tags", "taglist", "tagcloud", "keywords", "hashtags"]),
        (
            "related",
            [
                "related",
                "recommended",
                "recommendations",
                "recirculation",
                "readmore",
                "mostread",
                "trending",
                "popular",
                "promo",
                "promos",
                "teasers",
                "upnext",
                "seealso",
            ]
        ),
        (
            "menu",
            [
                "nav",
                "navbar",
                "navigation",
                "menu",
                "breadcrumb",
                "breadcrumbs",
                "pagination",
                "pager",
                "sitemap",
                "toolbar",
                "langswitch",
            ]
        ),
        ("copyright", ["copyright"]),
        ("footer", ["footer", "colophon"]),
        ("aside", ["sidebar", "widget", "widgets", "bio", "authorbox"]),
        ("banner", ["breaking", "ticker"]),
    ];

    // Inside captions, bylines and players such words mean something else.
    private static readonly HashSet<string> NeverFurniture =
    [
        "body",
        "html",
        "main",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "figure",
        "figcaption",
        "blockquote",
        "img",
        "picture",
        "video",
        "audio",
        "time",
        "strong",
        "em",
        "b",
        "i",
    ];

    /// <returns>Null for what may be story.</returns>
    public static string? CodeOf(IElement element) =>
        ByName(element) ?? ByAttribute(element) ?? ByClass(element) ?? ByLinks(element);

    /// <summary>For elements that stand beside the story.</summary>
    public static string CodeOutside(IElement element) =>
        Rules.FurnitureRule.CodeOf(new SourceLine(Element.TextOf(element)))
        ?? element.LocalName switch
        {
            "footer" => "footer",
            "header" => "menu",
            _ => "outside",
        };

    private static string? ByName(IElement element) =>
        element.LocalName switch
        {
            "nav" or "menu" => "menu",
            "aside" => "aside",
            "form" or "button" or "select" or "textarea" or "input" or "fieldset" => "form",
            "iframe" or "object" or "embed" => "embed",
            "dialog" => "outside",
            _ => null,
        };

    private static string? ByAttribute(IElement element) =>
        element.HasAttribute("hidden")
        || element
            .GetAttribute("style")
            ?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase) == true
            ? "hidden"
            : element.GetAttribute("role") switch
            {
                "navigation" or "menu" or "menubar" or "search" => "menu",
                "complementary" => "aside",
                "contentinfo" => "footer",
                "dialog" or "alertdialog" => "outside",
                _ => null,
            };

    private static string? ByClass(IElement element)
    {
        if (NeverFurniture.Contains(element.LocalName))
        {
            return null;
        }
        var tokens = Element.Tokens(element);
        return tokens.Count == 0 ? null : Array.Find(ByToken, t => t.Tokens.Overlaps(tokens)).Code;
    }

    // A box of links alone leads away from the story.
    private static string? ByLinks(IElement element)
    {
        if (element.LocalName is not ("div" or "section" or "ul" or "ol" or "footer"))
        {
            return null;
        }
        var links = element.QuerySelectorAll("a[href]");
        var words =
            links.Length < 2 || element.QuerySelector("figure, video, audio, blockquote, h1") is not null
                ? 0
                : Element.LengthOf(element);
        return words > 0 && links.Sum(Element.LengthOf) * 10 >= words * 8 ? "related" : null;
    }
}
