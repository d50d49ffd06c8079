using NewsSite.Core.Articles.Merging;

namespace NewsSite.Core.Articles;

/// <summary>The words of a story at one moment. Never changed after it was written.</summary>
public sealed class Revision
{
    private Revision() { }

    internal Revision(
        Guid articleId,
        int number,
        ArticleContent content,
        IReadOnlyList<BlockId> blockIds,
        Guid? authorId,
        RevisionReason reason,
        DateTime createdAt
    )
    {
        ArticleId = articleId;
        Number = number;
        Content = content;
        BlockIds = blockIds;
        AuthorId = authorId;
        Reason = reason;
        CreatedAt = createdAt;
    }

    public Guid ArticleId { get; private set; }

    /// <summary>From 1, without gaps, within one article.</summary>
    public int Number { get; private set; }
    public ArticleContent Content { get; private set; } = null!;

    /// <summary>Which paragraph each block of the body is; empty where all of them first appear here.</summary>
    public IReadOnlyList<BlockId> BlockIds { get; private set; } = [];

    /// <summary>The body by paragraphs.</summary>
    public IReadOnlyList<BodyBlock> Blocks => BodyBlocks.Of(Content.Body, Number, BlockIds);

    /// <summary>Account that saved it; null for the command line.</summary>
    public Guid? AuthorId { get; private set; }
    public RevisionReason Reason { get; private set; }
    public DateTime CreatedAt { get; private set; }
}
