using NewsSite.Core.Markup.Rendering;
using NewsSite.Core.Markup.Text;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Watch;

/// <summary>Writes the other files of a film as plain links, which browsers play; a script makes a choice in the player of them.</summary>
internal static class QualitiesHtml
{
    public static void Write(ArticleHtmlRenderer renderer, WatchParts parts)
    {
        if (parts.Facts is null || WatchFiles.Of(parts.Facts) is not { Pictures.Count: > 0 } files)
        {
            return;
        }

        renderer.Raw("<details class=\"watch-sizes\"><summary>").Text(renderer.Strings["markup.sizes"]);
        if (InlineText.Of(parts.Title) is { Length: > 0 } title)
        {
            renderer.Raw("<span class=\"visually-hidden\">: ").Text(title).Raw("</span>");
        }

        renderer.Raw("</summary>\n<ul>\n");
        foreach (var file in files.Pictures)
        {
            WriteLink(renderer, file, $"{WatchFiles.SideOf(file)}", Of(renderer, "markup.size", file));
        }

        if (files.Sound is { } sound)
        {
            var words = renderer.Strings.Format("markup.sound-only", Megabytes.Of(sound.Bytes, renderer));
            WriteLink(renderer, sound, "sound", words);
        }

        renderer.Raw("</ul>\n</details>\n");
    }

    /// <param name="key">Words with a place for the lines of the picture and one for its megabytes.</param>
    public static string Of(ArticleHtmlRenderer renderer, string key, RenditionFacts file) =>
        renderer.Strings.Format(key, WatchFiles.SideOf(file), Megabytes.Of(file.Bytes, renderer));

    private static void WriteLink(ArticleHtmlRenderer renderer, RenditionFacts file, string size, string words)
    {
        renderer.Raw("<li><a").Address("href", file.Address).Attribute("type", file.ContentType);
        renderer.Attribute("data-size", size).Raw(">").Text(words).Raw("</a></li>\n");
    }
}
