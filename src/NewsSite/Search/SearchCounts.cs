namespace NewsSite.Search;

/// <summary>How many of the stories found each filter would leave, the other filters left as they are.</summary>
/// <remarks>Counted among the <see cref="SearchStories.CountedUpTo"/> newest stories with these words.</remarks>
public sealed class SearchCounts(IReadOnlyList<CountedStories> counted, SearchQuery query)
{
    /// <summary>Whether no story was left uncounted.</summary>
    public bool AreWhole => Sum(_ => true) < SearchStories.CountedUpTo;

    /// <summary>How many fit all filters.</summary>
    public int Fitting => Sum(c => FitsLanguage(c) && FitsSection(c) && FitsFormat(c));

    public int InSection(Guid id) => Sum(c => c.SectionId == id && FitsLanguage(c) && FitsFormat(c));

    /// <param name="key">Of an article format.</param>
    public int InFormat(string key) => Sum(c => c.Format == key && FitsLanguage(c) && FitsSection(c));

    /// <param name="tag">Null for all languages.</param>
    public int InLanguage(string? tag) =>
        Sum(c => (tag ?? c.Language) == c.Language && FitsSection(c) && FitsFormat(c));

    private int Sum(Func<CountedStories, bool> fits) => counted.Where(fits).Sum(c => c.Stories);

    private bool FitsLanguage(CountedStories c) => (query.Language ?? c.Language) == c.Language;

    private bool FitsSection(CountedStories c) => (query.SectionId ?? c.SectionId) == c.SectionId;

    private bool FitsFormat(CountedStories c) => (query.Format ?? c.Format) == c.Format;
}

/// <summary>Stories found that have all this in common.</summary>
public sealed record CountedStories(string Language, Guid SectionId, string Format, int Stories);
