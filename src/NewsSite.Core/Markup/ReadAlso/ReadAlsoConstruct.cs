using Markdig.Parsers;
using Markdig.Syntax;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.ReadAlso;

internal sealed class ReadAlsoConstruct() : Construct<ReadAlsoBlock>("read-also")
{
    protected override ReadAlsoBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(ReadAlsoBlock block, ProblemList problems)
    {
        if (!block.OfType<ListBlock>().Any())
        {
            problems.Advise(
                "read-also.no-list",
                block.Line,
                "Write each story on a line of its own: a hyphen, then [headline](address)."
            );
        }
    }
}
