using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Quotes;

internal sealed class QuoteConstruct() : Construct<QuoteConstructBlock>("quote", "by", "role", "source", "link")
{
    protected override QuoteConstructBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(QuoteConstructBlock block, ProblemList problems)
    {
        block.By = block.Fields.Text("by");
        block.Link = block.Fields.Address("link", block);
        var isEmpty = !block.HasContent;
        block.Source = block.Fields.Inline("source", block);
        block.Role = block.Fields.Inline("role", block);
        if (isEmpty)
        {
            problems.Advise("quote.empty", block.Line, "The quote has no words. Write them after an empty line.");
        }

        if (block.By is null)
        {
            problems.Advise("quote.by-missing", block.Line, "The quote does not say who speaks. Add “by:”.");
        }
    }
}
