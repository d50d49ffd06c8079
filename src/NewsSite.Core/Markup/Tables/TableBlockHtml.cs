using Markdig.Extensions.Tables;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Tables;

internal sealed class TableBlockHtml : ArticleObjectHtml<TableBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, TableBlock obj)
    {
        var caption = obj.Caption;
        foreach (var block in obj.Content)
        {
            if (block is Table table)
            {
                TableHtml.Write(renderer, table, caption);
                caption = null;
            }
            else
            {
                renderer.Write(block);
            }
        }
    }
}
