using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Tests.Markup;

/// <summary>Reads HTML as a browser does and looks for anything that could run, load or lead astray.</summary>
internal static class Harmless
{
    private static readonly HashSet<string> Elements =
    [
        .. "a aside audio bdi blockquote br caption cite code del details div em figcaption figure h2 h3 h4 h5 h6".Split(
            ' '
        ),
        .. "hr img li ol p picture pre section source span strong summary sup table tbody td th thead time tr".Split(
            ' '
        ),
        .. "track ul video".Split(' '),
    ];

    private static readonly HashSet<string> Attributes =
    [
        .. "alt aria-label aria-labelledby class controls data-line datetime decoding dir download fetchpriority".Split(
            ' '
        ),
        .. "height href id kind label loading playsinline poster preload role scope sizes src srclang srcset".Split(
            ' '
        ),
        .. "start tabindex type width".Split(' '),
    ];

    public static void Check(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, a => Assert.Contains(a.LocalName, Attributes));
            CheckAddress(element, "href");
            CheckAddress(element, "src");
        }
    }

    private static void CheckAddress(IElement element, string name)
    {
        if (element.GetAttribute(name) is { } address)
        {
            Assert.Matches("^(https?://|mailto:|#|/([^/\\\\]|$))", address.ToLowerInvariant());
        }
    }
}
