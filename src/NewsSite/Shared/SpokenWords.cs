using Microsoft.AspNetCore.Html;
using NewsSite.Core.Languages;

namespace NewsSite.Shared;

/// <summary>Words of the interface as the text of a page, where English that stands in for them is marked as English.</summary>
/// <remarks>Attributes and titles hold no marks: there the words stand as they are.</remarks>
public static class SpokenWords
{
    private static readonly string English = $"<span lang=\"{Language.English.Tag}\" dir=\"ltr\">";

    public static IHtmlContent Say(this SiteStrings words, string key, params object?[] values)
    {
        var said = new HtmlContentBuilder();
        var text = values.Length > 0 ? words.Format(key, values) : words[key];
        return words.Has(key) ? said.Append(text) : said.AppendHtml(English).Append(text).AppendHtml("</span>");
    }
}
