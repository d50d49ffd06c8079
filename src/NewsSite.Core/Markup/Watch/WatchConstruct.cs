using Markdig.Parsers;
using NewsSite.Core.Languages;
using NewsSite.Core.Markup.Constructs;
using NewsSite.Core.Media;

namespace NewsSite.Core.Markup.Watch;

internal sealed class WatchConstruct(string name, MediaKind media)
    : Construct<WatchBlock>(name, "title", "caption", "credit", "duration", "gone")
{
    protected override WatchBlock Create(BlockParser parser) => new(parser, media);

    protected override void Fill(WatchBlock block, ProblemList problems)
    {
        var fields = block.Fields;
        block.Credit = fields.Text("credit");
        block.TypedDuration = fields.Duration("duration", block);
        block.GoneOn = fields.Date("gone", block);
        block.Caption = fields.Inline("caption", block);
        block.Title = fields.Inline("title", block);
        if (block.Title is null)
        {
            problems.Advise("media.title-missing", block.Line, $"This {Name} block has no title. Add “title:”.");
        }

        if (block.Argument is null && block.GoneOn is null)
        {
            problems.Advise("media.not-attached", block.Line, NotAttached);
        }
    }

    private Phrase NotAttached =>
        $"No file is attached here yet. Readers are told it is not available until its name stands after ::: {Name}.";
}
