using Markdig.Extensions.Tables;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Markup.Rendering;

namespace NewsSite.Core.Markup.Tables;

/// <remarks>A wide table scrolls in a region of its own, which keyboards reach and listeners hear named.</remarks>
internal sealed class TableHtml : ArticleObjectHtml<Table>
{
    public static void Write(ArticleHtmlRenderer renderer, Table table, FieldBlock? caption)
    {
        var id = renderer.NextId("table");
        renderer.Raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"");
        WriteName(renderer, id, caption is not null);
        renderer.SourceLine(table).Raw(">\n<table>\n");
        if (caption is not null)
        {
            renderer.Raw("<caption").Attribute("id", id).Raw(">").Inline(caption).Raw("</caption>\n");
        }

        WriteRows(renderer, table, "thead", isHeader: true);
        WriteRows(renderer, table, "tbody", isHeader: false);
        renderer.Raw("</table>\n</div>\n");
    }

    protected override void Write(ArticleHtmlRenderer renderer, Table obj) => Write(renderer, obj, caption: null);

    private static void WriteName(ArticleHtmlRenderer renderer, string id, bool hasCaption)
    {
        var number = NativeDigits.Set(id.Split('_')[1], renderer.Language);
        _ = hasCaption
            ? renderer.Attribute("aria-labelledby", id)
            : renderer.Attribute("aria-label", renderer.Strings.Format("markup.table", number));
    }

    private static void WriteRows(ArticleHtmlRenderer renderer, Table table, string part, bool isHeader)
    {
        var rows = table.OfType<TableRow>().Where(r => r.IsHeader == isHeader).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        renderer.Raw("<").Raw(part).Raw(">\n");
        foreach (var row in rows)
        {
            renderer.Raw("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                WriteCell(renderer, table, (TableCell)row[column], column, isHeader);
            }

            renderer.Raw("</tr>\n");
        }

        renderer.Raw("</").Raw(part).Raw(">\n");
    }

    private static void WriteCell(ArticleHtmlRenderer renderer, Table table, TableCell cell, int column, bool isHeader)
    {
        renderer.Raw(isHeader ? "<th scope=\"col\"" : "<td").Attribute("class", ClassOf(table, column)).Raw(">");
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = before;
        renderer.Raw(isHeader ? "</th>" : "</td>");
    }

    private static string? ClassOf(Table table, int column) =>
        column >= table.ColumnDefinitions.Count
            ? null
            : table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Center => "cell-centre",
                TableColumnAlign.Right => "cell-end",
                _ => null,
            };
}
