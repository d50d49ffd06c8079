using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>Wires the fenced blocks of the newsroom into the Markdown parser.</summary>
internal sealed class ConstructExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new ConstructParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}
