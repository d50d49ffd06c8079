namespace NewsSite.Core.Articles.Bulk;

/// <summary>What became of one story in a <see cref="BulkAct"/>.</summary>
public sealed class BulkStory
{
    public const int SentenceMaxLength = 500;

    public required Guid BulkId { get; init; }
    public required Guid ArticleId { get; init; }
    public required StoryStanding Before { get; init; }

    /// <summary>Right after it was done: what differs from this later, somebody changed since.</summary>
    public required StoryStanding After { get; init; }

    /// <summary>Why it was left alone, in a sentence; empty when it was done.</summary>
    public required string WhyNot { get; init; }

    /// <summary>Why it was not undone, in a sentence; empty when it was, or nobody tried.</summary>
    public string WhyKept { get; private set; } = "";
    public bool IsDone => WhyNot.Length == 0;

    public void Keep(string why) => WhyKept = why;
}
