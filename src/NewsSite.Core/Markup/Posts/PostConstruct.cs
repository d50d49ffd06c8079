using Markdig.Parsers;
using NewsSite.Core.Markup.Constructs;

namespace NewsSite.Core.Markup.Posts;

internal sealed class PostConstruct() : Construct<PostBlock>("post", "author", "handle", "network", "link", "date")
{
    protected override PostBlock Create(BlockParser parser) => new(parser);

    protected override void Fill(PostBlock block, ProblemList problems)
    {
        var fields = block.Fields;
        (block.Author, block.Handle) = (fields.Text("author"), fields.Text("handle"));
        block.Network = fields.Text("network");
        block.Link = fields.Address("link", block);
        block.Date = fields.Date("date", block);
        if (!block.HasContent)
        {
            problems.Advise("post.empty", block.Line, "The post has no words. Copy them here, after an empty line.");
        }

        if (block is { Author: null, Handle: null })
        {
            problems.Advise("post.author-missing", block.Line, "The post does not say whose it is. Add “author:”.");
        }
    }
}
