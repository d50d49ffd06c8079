using Markdig.Extensions.Tables;
using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Tables;

internal sealed class TableConstruct() : Construct<TableBlock>("table")
{
    protected override TableBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(TableBlock block, ProblemList problems)
    {
        block.Caption = block.ArgumentAsInline();
        if (block.Caption is null)
        {
            problems.Advise("table.caption-missing", block.Line, "The table has no caption. Write it after ::: table.");
        }
    }
}
