using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Corrections;

internal sealed class CorrectionConstruct() : Construct<CorrectionBlock>(ArticleCorrection.Name, "date")
{
    protected override CorrectionBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(CorrectionBlock block, ProblemList problems)
    {
        block.Date = block.Fields.Date("date", block);
        if (!block.HasContent)
        {
            problems.Advise(
                "correction.empty",
                block.Line,
                "The correction has no words. Say after an empty line what was wrong, and what is right."
            );
        }

        if (block.Fields.Text("date") is null)
        {
            problems.Advise("correction.date-missing", block.Line, "The correction has no day. Add “date:”.");
        }
    }
}
