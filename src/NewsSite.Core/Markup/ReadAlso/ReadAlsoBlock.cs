using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.ReadAlso;

/// <summary>Links to other stories.</summary>
internal sealed class ReadAlsoBlock(BlockParser parser) : ConstructBlock(parser);
