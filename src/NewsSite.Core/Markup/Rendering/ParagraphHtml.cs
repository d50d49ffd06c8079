using Markdig.Syntax;

namespace NewsSite.Core.Markup.Rendering;

internal sealed class ParagraphHtml : ArticleObjectHtml<ParagraphBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, ParagraphBlock obj)
    {
        // A picture that was refused may have been all there was.
        if (obj.Inline?.FirstChild is null)
        {
            return;
        }

        if (renderer.ImplicitParagraph)
        {
            renderer.Inline(obj);
            return;
        }

        renderer.Raw("<p").SourceLine(obj).Raw(">").Inline(obj).Raw("</p>\n");
    }
}
