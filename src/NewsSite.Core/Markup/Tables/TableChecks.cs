using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NewsSite.Core.Markup.Text;

namespace NewsSite.Core.Markup.Tables;

internal static class TableChecks
{
    public static void Run(Table table, ProblemList problems)
    {
        if (
            table.OfType<TableRow>().FirstOrDefault(r => r.IsHeader) is { } header
            && header.Descendants<LeafBlock>().All(IsEmpty)
        )
        {
            problems.Advise(
                "table.header-missing",
                table.Line,
                "The table has no column names. Write them in its first row, so that listeners know what a cell means."
            );
        }
    }

    private static bool IsEmpty(LeafBlock cell) => InlineText.Of(cell).Length == 0;
}
