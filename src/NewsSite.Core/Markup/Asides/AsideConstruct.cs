using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Asides;

internal sealed class AsideConstruct() : Construct<AsideBlock>("aside")
{
    protected override AsideBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(AsideBlock block, ProblemList problems)
    {
        if (!block.HasContent)
        {
            problems.Advise("aside.empty", block.Line, "The aside has no text. Write it under the opening line.");
        }

        block.Title = block.ArgumentAsInline();
        if (block.Title is null)
        {
            problems.Advise("aside.title-missing", block.Line, "The aside has no title. Write it after ::: aside.");
        }
    }
}
