using NewsSite.Core.Articles;

namespace NewsSite.Search;

/// <param name="Total">How many stories match, all pages together; at most <see cref="SearchStories.CountedUpTo"/>.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="HasWords">False when the query held no letter and no digit: nothing was looked for.</param>
/// <param name="Counts">What filters would leave; null when nothing was found.</param>
/// <param name="Meant">Words that were probably meant, for which there are stories; null when there is no guess.</param>
/// <param name="SomeWordsOnly">True when no story has all the words and these have at least one of them.</param>
/// <param name="BySound">True when no story has all the words as they are written, and these have names that sound like them.</param>
public sealed record SearchPage(
    IReadOnlyList<SearchHit> Hits,
    int Total,
    int Page,
    bool HasWords,
    SearchCounts? Counts = null,
    string? Meant = null,
    bool SomeWordsOnly = false,
    bool BySound = false
)
{
    public const int Size = 20;

    public int PageCount => (Total + Size - 1) / Size;
}

/// <param name="Story">Without its long texts.</param>
/// <param name="Headline">The headline in parts.</param>
/// <param name="Excerpt">About thirty words around the first match, in parts; the standfirst when the match is elsewhere. May be empty.</param>
public sealed record SearchHit(
    PublishedArticle Story,
    IReadOnlyList<TextPart> Headline,
    IReadOnlyList<TextPart> Excerpt
);

/// <summary>A piece of text as it was published; the pieces in a row give the text.</summary>
public readonly record struct TextPart(string Text, bool IsMatch);
