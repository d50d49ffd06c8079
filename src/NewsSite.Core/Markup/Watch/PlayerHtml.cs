using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Watch;

/// <summary>Writes the browser's own player, which fetches nothing before it is started.</summary>
internal static class PlayerHtml
{
    // Keeps the room of a film whose size is not known yet.
    private const int UsualWidth = 1280;
    private const int UsualHeight = 720;

    public static void Write(ArticleHtmlRenderer renderer, MediaFacts facts, string labelId)
    {
        var tag = facts.Kind == MediaKind.Video ? "video" : "audio";
        renderer.Raw("<").Raw(tag).Raw(" class=\"watch-player\" controls preload=\"none\"");
        if (facts.Kind == MediaKind.Video)
        {
            WriteFrame(renderer, facts);
        }

        renderer.Attribute("aria-labelledby", labelId).Raw(">");
        renderer.Raw("<source").Address("src", facts.Address).Attribute("type", facts.ContentType).Raw(">");
        foreach (var track in facts.Tracks)
        {
            renderer.Raw("<track kind=\"captions\"").Address("src", track.Address);
            renderer.Attribute("srclang", track.Language).Attribute("label", track.Label).Raw(">");
        }

        renderer.Raw("</").Raw(tag).Raw(">\n");
    }

    private static void WriteFrame(ArticleHtmlRenderer renderer, MediaFacts facts)
    {
        renderer.Raw(" playsinline");
        if (facts.Poster is { } poster)
        {
            renderer.Address("poster", poster.Address);
        }

        renderer
            .Attribute("width", facts.WidthPixels ?? UsualWidth)
            .Attribute("height", facts.HeightPixels ?? UsualHeight);
    }
}
