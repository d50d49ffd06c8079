namespace NewsSite.Core.Articles;

/// <summary>A format or topic whose stories need a second pair of eyes before readers get them.</summary>
public sealed class ReviewRule
{
    public const int SubjectMaxLength = 60;

    /// <summary>As <see cref="Of(ArticleFormat)"/> and <see cref="OfTopic"/> write it.</summary>
    public required string Subject { get; init; }

    public static string Of(ArticleFormat format) => $"format:{format.Key}";

    public static string OfTopic(Guid id) => $"topic:{id:D}";

    /// <summary>Everything about a story that a rule may name.</summary>
    public static IReadOnlyList<string> SubjectsOf(ArticleContent content) =>
        [$"format:{content.Format}", .. content.TopicIds.Select(OfTopic)];
}
