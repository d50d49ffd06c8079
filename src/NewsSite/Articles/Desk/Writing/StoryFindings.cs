using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Desk.Writing;

/// <summary>What the desk says of a story while it is written.</summary>
public sealed record StoryFindings(IReadOnlyList<Problem> Problems, int WordCount, int ReadingMinutes)
{
    public IReadOnlyList<Problem> Blocking => [.. Problems.Where(p => p.Blocks)];
    public IReadOnlyList<Problem> Advice => [.. Problems.Where(p => !p.Blocks)];

    /// <returns>Such as <c>912 words, 4 minutes to read</c>.</returns>
    public Phrase CountWords =>
        $"{Phrase.Counted(WordCount, "1 word", $"{WordCount:N0} words")}, {Phrase.Counted(ReadingMinutes, "1 minute to read", $"{ReadingMinutes} minutes to read")}";

    /// <returns>In the language spoken.</returns>
    public string? FirstOf(string field) =>
        Problems.FirstOrDefault(p => p.Field == field && p.Line is null) is { } problem
            ? DeskWords.Say(problem.Message)
            : null;
}
