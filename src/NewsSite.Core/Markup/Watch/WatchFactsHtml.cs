using System.Xml;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Watch;

/// <summary>Writes how long it runs, in words, what playing it costs, and the way to the file with its size.</summary>
internal static class WatchFactsHtml
{
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
            WriteUsual(renderer, WatchFiles.Of(facts).Usual);
            renderer.Raw(" <a class=\"watch-download\"").Address("href", facts.Address).Raw(" download>");
            renderer.Say("markup.download", Megabytes.Of(facts.Bytes, renderer)).Raw("</a>");
        }

        renderer.Raw("</p>\n");
    }

    /// <summary>What pressing Play costs, when that is not the original.</summary>
    private static void WriteUsual(ArticleHtmlRenderer renderer, RenditionFacts? usual)
    {
        if (usual is not null)
        {
            renderer.Raw(" <span class=\"watch-plays\">").Text(QualitiesHtml.Of(renderer, "markup.plays", usual));
            renderer.Raw("</span>");
        }
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
}
