using NewsSite.Core.Articles;

namespace NewsSite.Search.Engines;

/// <summary>The search index of one kind of database: its query language and its SQL. All words come folded.</summary>
/// <remarks>Both have a table <c>ArticleSearch</c> with a row for each published story, and <c>ArticleVocabulary</c> with the words in it.</remarks>
internal interface ISearchEngine
{
    /// <summary>Writes a story's row, new or over the one it had.</summary>
    FormattableString Row(PublishedArticle article, PublishedText text);

    /// <summary>A condition that a story holds the word.</summary>
    /// <param name="isPrefix">Whether a longer word that begins so will do.</param>
    string Term(string word, bool isPrefix, SearchField field = SearchField.Any);

    string All(IEnumerable<string> conditions);

    string Any(IEnumerable<string> conditions);

    /// <summary>How many stories there are of each language, section and format, among the newest that match.</summary>
    FormattableString Counted(string match, SearchBounds bounds);

    /// <summary>How many match and fit the filters, up to <see cref="SearchStories.CountedUpTo"/>.</summary>
    FormattableString Count(string match, SearchQuery query, SearchBounds bounds);

    /// <summary>Numbers of the stories of a page, the best first.</summary>
    FormattableString Ranked(string match, SearchQuery query, SearchBounds bounds, int page);

    /// <summary>Headlines of the newest that match.</summary>
    FormattableString Headlines(string match, string language, int most);

    /// <summary>Asks for one row if some story has a word that begins so.</summary>
    FormattableString Known(string word);

    /// <summary>Known words that begin so and have so many letters.</summary>
    FormattableString WordsBeginning(string beginning, int shortest, int longest, int most);

    /// <summary>In how many stories each word stands, for those in at least one and at most so many.</summary>
    FormattableString Uses(IEnumerable<string> words, int most);

    /// <summary>Numbers of other stories of its language that match, the most alike first.</summary>
    FormattableString Alike(string match, PublishedArticle story, int most);

    /// <summary>Removes what no published story accounts for.</summary>
    FormattableString RemoveLeftovers { get; }
}

internal enum SearchField
{
    Any,
    Headline,
    Names,
}

/// <param name="Start">First moment of publication, UTC.</param>
/// <param name="End">The moment after the last, UTC.</param>
/// <param name="Now">UTC.</param>
internal sealed record SearchBounds(DateTime Start, DateTime End, DateTime Now);

/// <summary>A word and in how many stories it stands.</summary>
internal sealed record WordUse(string Word, int Stories);
