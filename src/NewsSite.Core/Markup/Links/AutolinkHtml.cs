using Markdig.Syntax.Inlines;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Links;

internal sealed class AutolinkHtml : ArticleObjectHtml<AutolinkInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, AutolinkInline obj)
    {
        renderer.Raw("<a").Address("href", obj.IsEmail ? "mailto:" + obj.Url : obj.Url).Raw(">");
        renderer.LatinText(LinkHosts.Shown(obj.Url)).Raw("</a>");
    }
}
