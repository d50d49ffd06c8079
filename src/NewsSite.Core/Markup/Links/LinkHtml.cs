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
            renderer.Raw("<bdi dir=\"ltr\">");
            renderer.WriteChildren(obj);
            renderer.Raw("</bdi>");
        }
        else
        {
            renderer.WriteChildren(obj);
        }

        renderer.Raw("</a>");
    }
}
