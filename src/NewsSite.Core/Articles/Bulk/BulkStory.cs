using NewsSite.Core.Languages;

namespace NewsSite.Core.Articles.Bulk;

/// <summary>What became of one story in a <see cref="BulkAct"/>.</summary>
public sealed class BulkStory
{
    public required Guid BulkId { get; init; }
    public required Guid ArticleId { get; init; }
    public required StoryStanding Before { get; init; }

    /// <summary>Right after it was done: what differs from this later, somebody changed since.</summary>
    public required StoryStanding After { get; init; }

    /// <summary>Why it was left alone; empty when it was done.</summary>
    public required Phrase WhyNot { get; init; }

    /// <summary>Why it was not undone; empty when it was, or nobody tried.</summary>
    public Phrase WhyKept { get; private set; } = Phrase.Empty;
    public bool IsDone => WhyNot.IsEmpty;

    public void Keep(Phrase why) => WhyKept = why;
}
