using NewsSite.Core.Shared;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>What the desk says of a story while it is written.</summary>
public sealed record StoryFindings(IReadOnlyList<Problem> Problems, int WordCount, int ReadingMinutes)
{
    public IReadOnlyList<Problem> Blocking => [.. Problems.Where(p => p.Blocks)];
    public IReadOnlyList<Problem> Advice => [.. Problems.Where(p => !p.Blocks)];

    /// <returns>Such as <c>912 words, 4 minutes to read</c>.</returns>
    public string CountWords =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{WordCount:N0} {(WordCount == 1 ? "word" : "words")}, {ReadingMinutes} {(ReadingMinutes == 1 ? "minute" : "minutes")} to read"
        );

    public string? FirstOf(string field) => Problems.FirstOrDefault(p => p.Field == field && p.Line is null)?.Message;
}
