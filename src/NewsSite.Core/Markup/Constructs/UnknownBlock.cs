using Markdig.Parsers;

namespace NewsSite.Core.Markup.Constructs;

/// <summary>Stands for a construct nobody knows: its content shows as if there were no fences.</summary>
internal sealed class UnknownBlock(BlockParser parser) : ConstructBlock(parser);
