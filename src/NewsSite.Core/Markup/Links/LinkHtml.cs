using Markdig.Syntax.Inlines;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Links;

internal sealed class LinkHtml : ArticleObjectHtml<LinkInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, LinkInline obj)
    {
        renderer.Raw("<a").Address("href", obj.Url!).Raw(">");
        if (obj.IsAutoLink)
        {
            renderer.LatinText(Text.InlineText.Of(obj));
        }
        else
        {
            renderer.WriteChildren(obj);
        }

        renderer.Raw("</a>");
    }
}
