using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Figures;

internal sealed class FigureConstruct()
    : Construct<FigureBlock>("figure", "alt", "decorative", "caption", "credit", "file photo", "sensitive")
{
    public override bool TakesContent => false;

    protected override FigureBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(FigureBlock block, ProblemList problems)
    {
        var fields = block.Fields;
        block.Alt = fields.Text("alt");
        block.IsDecorative = fields.YesNo("decorative", block);
        block.Credit = fields.Text("credit");
        block.IsFilePhoto = fields.YesNo("file photo", block);
        block.Sensitive = fields.Text("sensitive");
        block.Caption = fields.Inline("caption", block);
        CheckName(block, problems);
        CheckAlt(block, problems);
        CheckWords(block, problems);
    }

    private static void CheckName(FigureBlock block, ProblemList problems)
    {
        if (block.Argument is null)
        {
            problems.Advise(
                "media.not-attached",
                block.Line,
                "No picture is attached here yet. Readers see nothing of it until its name stands after ::: figure."
            );
        }
    }

    private static void CheckAlt(FigureBlock block, ProblemList problems)
    {
        if (block is { Alt: null, IsDecorative: false, Argument: not null })
        {
            problems.Block(
                "media.alt-missing",
                block.Line,
                $"The picture “{block.Argument}” has no alt text. Describe it with “alt:”, or write “decorative: yes”."
            );
        }
        else if (block is { Alt: not null, IsDecorative: true })
        {
            problems.Advise(
                "media.alt-and-decorative",
                block.Line,
                "The picture has alt text and is marked decorative. Keep one of them; until then it counts as decorative."
            );
        }
        else if (block.Alt is not null && AltText.Repeats(block.Alt, block.Fields.Text("caption")))
        {
            problems.Advise(
                "media.alt-repeats-caption",
                block.Fields.LineOf("alt", block),
                "Alt text and caption are the same, so only the caption is read out. Say in the alt text what is to be seen."
            );
        }
    }

    private static void CheckWords(FigureBlock block, ProblemList problems)
    {
        if (block.Caption is null)
        {
            problems.Advise("media.caption-missing", block.Line, "The picture has no caption. Add “caption:”.");
        }

        if (block.Credit is null)
        {
            problems.Advise("media.credit-missing", block.Line, "The picture has no credit. Add “credit:”.");
        }
    }
}
