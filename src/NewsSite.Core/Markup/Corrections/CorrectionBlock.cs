using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Corrections;

/// <summary>Tells readers what was wrong in the story before. The content is the note.</summary>
internal sealed class CorrectionBlock(BlockParser parser) : ConstructBlock(parser)
{
    /// <summary>Null when the writer gave none that can be read.</summary>
    public DateOnly? Date { get; set; }
}
