using Markdig.Syntax;

namespace NewsSite.Core.Markup.Rendering;

internal sealed class ListHtml : ArticleObjectHtml<ListBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, ListBlock obj)
    {
        var tag = obj.IsOrdered ? "ol" : "ul";
        renderer.Raw("<").Raw(tag).Attribute("start", Start(obj)).SourceLine(obj).Raw(">\n");
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = !obj.IsLoose;
        foreach (var item in obj.Cast<ListItemBlock>())
        {
            renderer.Raw("<li").SourceLine(item).Raw(">");
            renderer.WriteChildren(item);
            renderer.Raw("</li>\n");
        }

        renderer.ImplicitParagraph = before;
        renderer.Raw("</").Raw(tag).Raw(">\n");
    }

    private static string? Start(ListBlock list) =>
        list is { IsOrdered: true, OrderedStart: not (null or "1") } ? list.OrderedStart : null;
}
