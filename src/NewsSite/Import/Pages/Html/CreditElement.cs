using AngleSharp.Dom;

namespace NewsSite.Import.Pages.Html;

/// <summary>Tells elements that hold a byline, a date or a standfirst by their names.</summary>
internal static class CreditElement
{
    // Some systems name whole stories after their author or date.
    private const int LongestCredit = 300;

    public static bool Is(IElement element) =>
        element.LocalName switch
        {
            "time" => true,
            "article" or "main" or "section" or "body" => false,
            "p" => Element.HasToken(element, "byline", "author", "authors", "date", "published"),
            _ => Element.HasToken(
                element,
                "byline",
                "author",
                "authors",
                "dateline",
                "date",
                "published",
                "timestamp",
                "pubdate"
            ),
        };

    /// <returns><c>byline</c>, <c>date-line</c> or <c>standfirst</c>; null for running text.</returns>
    public static string? HintOf(IElement element)
    {
        for (
            var at = element;
            at is not null && !IsOfThePage(at) && Element.LengthOf(at) <= LongestCredit;
            at = at.ParentElement
        )
        {
            if (Is(at))
            {
                return IsDate(at) ? "date-line" : "byline";
            }
            if (Element.HasToken(at, "standfirst", "subtitle", "subhead", "subheadline", "subheading", "dek", "deck"))
            {
                return "standfirst";
            }
        }
        return null;
    }

    private static bool IsOfThePage(IElement element) =>
        element.LocalName is "article" or "main" or "body" or "section";

    private static bool IsDate(IElement element) =>
        element.LocalName == "time" || Element.HasToken(element, "date", "published", "timestamp", "pubdate");
}
