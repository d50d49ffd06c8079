using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.KeyPoints;

/// <summary>The “In short” box: a list of what matters most.</summary>
internal sealed class KeyPointsBlock(BlockParser parser) : ConstructBlock(parser);
