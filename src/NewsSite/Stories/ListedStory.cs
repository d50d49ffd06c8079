using NewsSite.Core.Articles;

namespace NewsSite.Stories;

/// <summary>A story in a list that goes by time, with its place where the index of that list has it.</summary>
public sealed class ListedStory
{
    public required DateTime At { get; init; }
    public required long Id { get; init; }
    public required PublishedArticle Story { get; init; }
}
