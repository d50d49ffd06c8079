namespace NewsSite.Core.Notes;

/// <summary>A paragraph as it is and as somebody suggests it, stretch by stretch.</summary>
/// <remarks>The present words of all runs together are the paragraph, the suggested ones the suggestion.</remarks>
public sealed record SuggestedWords(IReadOnlyList<WordRun> Runs)
{
    public int Changes => Runs.Count(r => r.IsChange);

    /// <param name="takes">Whether a change is taken, by its number from 0.</param>
    public string Compose(Func<int, bool> takes)
    {
        var change = 0;
        return string.Concat(Runs.Select(r => r.IsChange && takes(change++) ? r.Suggested : r.Present));
    }
}
