using System.Xml;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Watch;

/// <summary>Writes how long it runs, in words, and the way to the file with its size.</summary>
internal static class WatchFactsHtml
{
    private const double Megabyte = 1_000_000;

    public static void Write(ArticleHtmlRenderer renderer, WatchParts parts)
    {
        if (parts.Duration is null && parts.Facts is null)
        {
            return;
        }

        renderer.Raw("<p class=\"watch-facts\">");
        WriteDuration(renderer, parts.Duration);
        if (parts.Facts is { } facts)
        {
            renderer.Raw(" <a class=\"watch-download\"").Address("href", facts.Address).Raw(" download>");
            renderer.Say("markup.download", Megabytes(facts.Bytes, renderer)).Raw("</a>");
        }

        renderer.Raw("</p>\n");
    }

    private static void WriteDuration(ArticleHtmlRenderer renderer, TimeSpan? duration)
    {
        if (duration is { } time)
        {
            var whole = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
            renderer.Raw("<time class=\"watch-duration\"").Attribute("datetime", XmlConvert.ToString(whole)).Raw(">");
            renderer.Text(DurationWords.Of(whole, renderer.Language)).Raw("</time>");
        }
    }

    private static string Megabytes(long bytes, ArticleHtmlRenderer renderer)
    {
        var size = Math.Max(bytes / Megabyte, 0.1);
        var text = size.ToString(size < 10 ? "0.#" : "0", renderer.Strings.Culture);
        return NativeDigits.Set(text, renderer.Language);
    }
}
