using Markdig.Syntax.Inlines;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Links;

internal sealed class LinkHtml : ArticleObjectHtml<LinkInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, LinkInline obj)
    {
        renderer.Raw("<a").Address("href", obj.Url!).Raw(">");
        var text = Text.InlineText.Of(obj);
        if (obj.IsAutoLink || LinkHosts.NamedBy(text) is not null)
        {
            renderer.LatinText(LinkHosts.Shown(text));
        }
        else
        {
            renderer.WriteChildren(obj);
        }

        renderer.Raw("</a>");
    }
}
