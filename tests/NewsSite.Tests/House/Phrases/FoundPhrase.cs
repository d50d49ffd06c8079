namespace NewsSite.Tests.House.Phrases;

/// <summary>A phrase in the sources.</summary>
/// <param name="Key">As the books have it.</param>
/// <param name="IsCounted">Whether it stands in them once for each kind of number.</param>
/// <param name="Where">File, from the root.</param>
internal sealed record FoundPhrase(string Key, bool IsCounted, string Where)
{
    /// <summary>Values alone, or with a dash or a colon between them, are said alike everywhere; other languages have commas of their own.</summary>
    public bool HasWords => Key.Any(c => char.IsLetter(c) || c is ',' or ';' or '?');
}

/// <summary>What the newsroom's pages can say, and what stands in the way of saying it in other languages.</summary>
/// <param name="Mistakes">Where values would be lost in a string before it becomes a phrase, or some string is taken for one.</param>
internal sealed record PhrasesFound(IReadOnlyList<FoundPhrase> Phrases, IReadOnlyList<string> Mistakes);
