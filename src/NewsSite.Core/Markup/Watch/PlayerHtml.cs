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
        renderer.Raw("<").Raw(tag).Attribute("class", "watch-player" + ShapeOf(facts));
        renderer.Raw(" controls preload=\"none\"");
        if (facts.Kind == MediaKind.Video)
        {
            WriteFrame(renderer, facts);
        }

        renderer.Attribute("aria-labelledby", labelId).Raw(">");
        if (WatchFiles.Of(facts).Usual is { } usual)
        {
            WriteSource(renderer, usual.Address, usual.ContentType);
        }

        // After the usual file it is for browsers that do not play that one.
        WriteSource(renderer, facts.Address, facts.ContentType);
        foreach (var track in facts.Tracks)
        {
            renderer.Raw("<track").Attribute("kind", track.IsChapters ? "chapters" : "captions");
            renderer.Address("src", track.Address);
            renderer.Attribute("srclang", track.Language).Attribute("label", track.Label).Raw(">");
        }

        renderer.Raw("</").Raw(tag).Raw(">\n");
    }

    private static void WriteSource(ArticleHtmlRenderer renderer, string address, string contentType) =>
        renderer.Raw("<source").Address("src", address).Attribute("type", contentType).Raw(">");

    /// <summary>
    /// The nearest of a few shapes of the box. Without one the box would take the shape of the poster, then that of the
    /// film, and the page under it would jump.
    /// </summary>
    private static string ShapeOf(MediaFacts facts) =>
        facts is not { Kind: MediaKind.Video, WidthPixels: { } width and > 0, HeightPixels: { } height and > 0 }
            ? ""
            : ((double)width / height) switch
            {
                < 0.65 => " watch-upright",
                < 0.9 => " watch-portrait",
                < 1.17 => " watch-square",
                < 1.55 => " watch-classic",
                _ => "",
            };

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
