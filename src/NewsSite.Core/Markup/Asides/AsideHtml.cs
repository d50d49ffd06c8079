using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Asides;

internal sealed class AsideHtml : ArticleObjectHtml<AsideBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, AsideBlock obj)
    {
        var id = obj.Title is null ? null : renderer.NextId("aside");
        renderer.Raw("<aside class=\"article-aside\"").Attribute("aria-labelledby", id).SourceLine(obj).Raw(">\n");
        if (id is not null)
        {
            var tag = $"h{obj.TitleLevel}";
            renderer.Raw("<").Raw(tag).Raw(" class=\"aside-title\"").Attribute("id", id).Raw(">");
            renderer.Inline(obj.Title).Raw("</").Raw(tag).Raw(">\n");
        }

        renderer.Content(obj).Raw("</aside>\n");
    }
}
