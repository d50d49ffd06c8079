using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>Guesses what was meant by a word that stands in no published story.</summary>
/// <remarks>
/// The words known are those of the search index. One that stood in a story taken from readers may stay among them until
/// the index is merged; whoever offers a guess makes sure that it finds something.
/// </remarks>
public sealed class Spelling(NewsDb db)
{
    /// <summary>Words looked through for one that is not known, the beginning of the alphabet first.</summary>
    private const int MostCandidates = 50_000;

    /// <returns>The words with each unknown one replaced by the likeliest known one; null when nothing better is known.</returns>
    public async Task<string?> MendAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        var mended = new List<string>();
        foreach (var word in words)
        {
            mended.Add(await IsKnownAsync(word, cancel) ? word : await LikeliestAsync(word, cancel) ?? word);
        }

        return mended.SequenceEqual(words) ? null : string.Join(' ', mended);
    }

    private async Task<bool> IsKnownAsync(string word, CancellationToken cancel) =>
        await db
            .Database.SqlQuery<int>(
                $"""SELECT 1 AS "Value" FROM "ArticleVocabulary" WHERE term >= {word} AND term < {After(word)} LIMIT 1"""
            )
            .AnyAsync(cancel);

    private async Task<string?> LikeliestAsync(string word, CancellationToken cancel)
    {
        var most = Misspelling.MostSlips(word);
        if (most == 0)
        {
            return null;
        }

        var candidates = new List<KnownWord>();
        // The first letter is seldom wrong; when it is, the second often stands in its place.
        foreach (var first in new[] { word[..1], word[1..2] }.Distinct(StringComparer.Ordinal))
        {
            candidates.AddRange(await BeginningAsync(first, word.Length - most, word.Length + most, cancel));
        }

        return candidates
            .Select(c => (c.Term, c.Stories, Slips: Misspelling.Slips(word, c.Term, most)))
            .Where(c => c.Slips <= most)
            .OrderBy(c => c.Slips)
            .ThenByDescending(c => c.Stories)
            .ThenBy(c => c.Term, StringComparer.Ordinal)
            .Select(c => c.Term)
            .FirstOrDefault();
    }

    private Task<List<KnownWord>> BeginningAsync(string first, int shortest, int longest, CancellationToken cancel) =>
        db
            .Database.SqlQuery<KnownWord>(
                $"""
                SELECT term AS "Term", doc AS "Stories" FROM "ArticleVocabulary"
                WHERE term >= {first} AND term < {After(first)} AND length(term) BETWEEN {shortest} AND {longest}
                LIMIT {MostCandidates}
                """
            )
            .ToListAsync(cancel);

    /// <summary>Comes after every word that begins so.</summary>
    private static string After(string beginning) => beginning + char.MaxValue;

    private sealed record KnownWord(string Term, long Stories);
}
