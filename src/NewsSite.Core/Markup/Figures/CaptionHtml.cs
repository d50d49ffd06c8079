using Markdig.Syntax;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Figures;

/// <summary>Writes what stands under a picture or film: its caption, whether it is from the files, and whose it is.</summary>
internal static class CaptionHtml
{
    public static void Write(
        ArticleHtmlRenderer renderer,
        string prefix,
        LeafBlock? caption,
        string? credit,
        bool isFilePhoto,
        string tag = "figcaption",
        string? className = null
    )
    {
        if (caption is null && credit is null && !isFilePhoto)
        {
            return;
        }

        renderer.Raw("<").Raw(tag).Attribute("class", className).Raw(">");
        if (caption is not null)
        {
            renderer.Hidden(prefix);
            renderer.Raw("<span class=\"figure-caption\">").Inline(caption).Raw("</span>");
        }

        if (isFilePhoto)
        {
            renderer.Raw(" <span class=\"figure-file-photo\">").Say("markup.file-photo").Raw("</span>");
        }

        if (credit is not null)
        {
            renderer.Raw(" <span class=\"figure-credit\">").Name(credit).Raw("</span>");
        }

        renderer.Raw("</").Raw(tag).Raw(">");
    }
}
