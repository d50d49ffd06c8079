using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Core.Languages;
using NewsSite.Shared;

namespace NewsSite.Light;

/// <summary>Makes the light twin of a page from the page itself, so that both say the same.</summary>
internal sealed class LightPage
{
    private const long Kilobyte = 1000;

    /// <summary>What does nothing without script, shows nothing without pictures, or is there twice.</summary>
    private const string Spare =
        "script, style, template, link:not([rel=canonical]), "
        + "meta:not([charset], [name=viewport], [name=robots], [name=description]), "
        + "head [property], .masthead-fold, .story-address, .story-tools, .colours, .heading-link, video, audio, [data-full], [hidden]";

    private static readonly string[] KeptAttributes =
    [
        "action",
        "alt",
        "charset",
        "class",
        "cite",
        "colspan",
        "content",
        "datetime",
        "dir",
        "download",
        "enterkeyhint",
        "for",
        "href",
        "hreflang",
        "id",
        "lang",
        "method",
        "name",
        "open",
        "readonly",
        "rel",
        "role",
        "rowspan",
        "scope",
        "selected",
        "start",
        "tabindex",
        "type",
        "value",
    ];

    private static readonly MinifyMarkupFormatter Tight = new()
    {
        ShouldKeepAttributeQuotes = true,
        ShouldKeepEmptyAttributes = true,
        ShouldKeepImpliedEndTag = true,
        ShouldKeepStandardElements = true,
    };

    private readonly IHtmlDocument _page;
    private readonly SiteStrings _words;

    public LightPage(Stream html)
    {
        _page = new HtmlParser().ParseDocument(html);
        _words = SiteStrings.For(Language.Find(_page.DocumentElement.GetAttribute("lang")) ?? Language.English);
    }

    /// <summary>Site paths of the pictures that say something.</summary>
    public IEnumerable<string> Pictures => Speaking.Select(SourceOf);

    /// <param name="fullPath">Site path of the full page.</param>
    /// <param name="bytes">What each of <see cref="Pictures"/> would cost, where it is known.</param>
    public string Write(string fullPath, LightStylesheet sheet, IReadOnlyDictionary<string, long> bytes)
    {
        RemovePictures(bytes);
        foreach (var spare in _page.QuerySelectorAll(Spare).ToList())
        {
            spare.Remove();
        }

        var classes = sheet.Classes;
        foreach (var element in _page.All.ToList())
        {
            Strip(element, classes);
            LeadToLightPages(element);
        }

        RemoveEmptyBoxes();
        MoveMenusBehindWords();
        var style = _page.CreateElement("style");
        style.TextContent = sheet.Css;
        _page.Head!.Append(style);
        OfferFullPage(fullPath);
        return "<!DOCTYPE html>\n" + _page.DocumentElement.ToHtml(Tight);
    }

    private IEnumerable<IHtmlImageElement> Speaking =>
        _page.Images.Where(i => !string.IsNullOrWhiteSpace(i.AlternativeText));

    private static string SourceOf(IHtmlImageElement image) => image.GetAttribute("src") ?? "";

    /// <summary>A picture that says something becomes a link to it with its size; one that does not goes.</summary>
    private void RemovePictures(IReadOnlyDictionary<string, long> bytes)
    {
        foreach (var image in Speaking.ToList())
        {
            var address = SourceOf(image);
            var link = _page.CreateElement("a");
            link.SetAttribute("href", address);
            link.ClassName = "light-picture";
            link.TextContent = bytes.TryGetValue(address, out var size)
                ? _words.Format("light.picture", Kilobytes(size), image.AlternativeText)
                : image.AlternativeText!;
            OuterOf(image).Replace(link);
        }

        foreach (var image in _page.Images.ToList())
        {
            OuterOf(image).Remove();
        }
    }

    private static IElement OuterOf(IElement image) =>
        image.ParentElement is { LocalName: "picture" } box ? box : image;

    private static int Kilobytes(long bytes) => (int)Math.Max(1, (bytes + Kilobyte - 1) / Kilobyte);

    private static void Strip(IElement element, IReadOnlySet<string> keptClasses)
    {
        foreach (
            var name in element
                .Attributes.Select(a => a.Name)
                .Where(n => !KeptAttributes.Contains(n) && !n.StartsWith("aria-", StringComparison.Ordinal))
                .ToList()
        )
        {
            element.RemoveAttribute(name);
        }

        if (element.ClassName is { } classes)
        {
            element.ClassName = string.Join(' ', classes.Split(' ').Where(keptClasses.Contains));
            if (element.ClassName.Length == 0)
            {
                element.RemoveAttribute("class");
            }
        }
    }

    private static void LeadToLightPages(IElement element)
    {
        var name = element.LocalName == "form" ? "action" : "href";
        if (element is not IHtmlLinkElement && element.GetAttribute(name) is { } path && IsPage(path))
        {
            element.SetAttribute(name, LightAddress.Of(path));
        }
    }

    /// <summary>Files are as light as they are: feeds, pictures, films.</summary>
    private static bool IsPage(string address)
    {
        var path = address.Split('?', '#')[0];
        return path.StartsWith('/')
            && !path.StartsWith("//", StringComparison.Ordinal)
            && !path.AsSpan(path.LastIndexOf('/')).Contains('.')
            && LightAddress.FullOf(path) is null;
    }

    /// <summary>What held nothing but a picture.</summary>
    private void RemoveEmptyBoxes()
    {
        foreach (var box in _page.QuerySelectorAll("div, span, p").Reverse().ToList())
        {
            if (box.ChildElementCount == 0 && string.IsNullOrWhiteSpace(box.TextContent))
            {
                box.Remove();
            }
        }
    }

    /// <summary>On a slow line the words come first; the skip links lead to the rest.</summary>
    private void MoveMenusBehindWords()
    {
        var menus = _page.QuerySelectorAll("body > header nav, body > header form").ToList();
        _page.QuerySelector("main")?.After([.. menus]);
    }

    private void OfferFullPage(string path)
    {
        var line = _page.CreateElement("p");
        line.ClassName = "light-top";
        var link = _page.CreateElement("a");
        link.SetAttribute("href", path);
        link.TextContent = _words["light.full-page"];
        line.Append(link);
        (_page.QuerySelector("body > header") ?? _page.Body!).Prepend(line);
    }
}
