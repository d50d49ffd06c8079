using Markdig.Syntax.Inlines;

namespace NewsSite.Core.Markup.Rendering;

internal sealed class EmphasisHtml : ArticleObjectHtml<EmphasisInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, EmphasisInline obj)
    {
        var tag =
            obj.DelimiterChar == '~' ? "del"
            : obj.DelimiterCount == 2 ? "strong"
            : "em";
        renderer.Raw("<").Raw(tag).Raw(">");
        renderer.WriteChildren(obj);
        renderer.Raw("</").Raw(tag).Raw(">");
    }
}
