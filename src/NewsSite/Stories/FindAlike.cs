using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Search.Engines;

namespace NewsSite.Stories;

/// <summary>Finds published stories that use the words which set a story apart from the rest of the paper.</summary>
/// <remarks>
/// Looked up when the story is read and kept for some minutes, so that what was published since is found too. The work is
/// bounded: so many words of the text are weighed, so many of them sought, and words that stand in too many stories are
/// left out.
/// </remarks>
public sealed class FindAlike(NewsDb db, KeptAlike kept)
{
    private const int MostCharacters = 20_000;
    private const int ShortestWord = 4;
    private const int MostWeighed = 80;
    private const int MostSought = 8;
    private const int MostStoriesOfAWord = 1_000;

    /// <param name="story">With its text.</param>
    /// <returns>Numbers of stories in the same language, the most alike first.</returns>
    public Task<IReadOnlyList<long>> ExecuteAsync(PublishedArticle story, int most, CancellationToken cancel) =>
        kept.OfAsync(story.Id, () => FindAsync(story, most, cancel));

    private async Task<IReadOnlyList<long>> FindAsync(PublishedArticle story, int most, CancellationToken cancel)
    {
        if (await RareWordsAsync(story, cancel) is not { Count: > 0 } words)
        {
            return [];
        }

        var engine = SearchEngine.Of(db);
        var match = engine.Any(words.Select(word => engine.Term(word, isPrefix: false)));
        return await db.Database.SqlQuery<long>(engine.Alike(match, story, most)).ToListAsync(cancel);
    }

    /// <summary>Words that the story says often and the paper seldom, and that stand in some other story at least.</summary>
    private async Task<IReadOnlyList<string>> RareWordsAsync(PublishedArticle story, CancellationToken cancel)
    {
        var said = WordsOf(story);
        var known = await db
            .Database.SqlQuery<WordUse>(SearchEngine.Of(db).Uses(said.Keys, MostStoriesOfAWord))
            .ToListAsync(cancel);
        return
        [
            .. known
                .Where(use => use.Stories > 1)
                .OrderByDescending(use => said[use.Word] / (double)use.Stories)
                .ThenBy(use => use.Word, StringComparer.Ordinal)
                .Take(MostSought)
                .Select(use => use.Word),
        ];
    }

    /// <summary>As search knows them, with how often they are said.</summary>
    private static Dictionary<string, int> WordsOf(PublishedArticle story)
    {
        var body = story.Text.BodyText;
        var text = $"{story.Headline} {story.Standfirst} {body[..Math.Min(body.Length, MostCharacters)]}";
        return SearchFolding
            .Words(text)
            .Select(word => word.Folded)
            .Where(word => word.Length >= ShortestWord && word.All(char.IsLetterOrDigit))
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .Take(MostWeighed)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
    }
}
