using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Posts;

/// <summary>A post from a social network, its words kept here. The content is the post.</summary>
internal sealed class PostBlock(BlockParser parser) : ConstructBlock(parser)
{
    public string? Author { get; set; }
    public string? Handle { get; set; }
    public string? Network { get; set; }
    public string? Link { get; set; }
    public DateOnly? Date { get; set; }
}
