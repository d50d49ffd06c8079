using System.Globalization;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Watch;

/// <summary>Says in the place of the player that there is nothing to play, and since when.</summary>
internal static class UnavailableHtml
{
    public static void Write(ArticleHtmlRenderer renderer, WatchParts parts)
    {
        renderer.Raw("<div class=\"watch-unavailable\">\n");
        if (parts.Poster is { } poster)
        {
            WritePoster(renderer, poster);
        }

        renderer.Raw("<p>").Say(KeyOf(parts));
        if (parts.GoneOn is { } day)
        {
            renderer.Raw(" <time").Attribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            renderer.Raw(">").Say("markup.gone-since", DayWords.Of(day, renderer.Language)).Raw("</time>");
        }

        renderer.Raw("</p>\n</div>\n");
    }

    private static string KeyOf(WatchParts parts) =>
        (parts.IsVideo, parts.GoneOn) switch
        {
            (true, null) => "markup.video-unavailable",
            (true, _) => "markup.video-gone",
            (false, null) => "markup.audio-unavailable",
            (false, _) => "markup.audio-gone",
        };

    private static void WritePoster(ArticleHtmlRenderer renderer, RenditionFacts poster) =>
        renderer
            .Raw("<img")
            .Address("src", poster.Address)
            .Raw(" alt=\"\" loading=\"lazy\"")
            .Attribute("width", poster.WidthPixels)
            .Attribute("height", poster.HeightPixels)
            .Raw(">\n");
}
