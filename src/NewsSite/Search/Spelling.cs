using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Search.Engines;

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

    /// <summary>Likely words that are asked for how many stories have them.</summary>
    private const int MostWeighed = 200;

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

    private Task<bool> IsKnownAsync(string word, CancellationToken cancel) =>
        db.Database.SqlQuery<int>(SearchEngine.Of(db).Known(word)).AnyAsync(cancel);

    private async Task<string?> LikeliestAsync(string word, CancellationToken cancel)
    {
        var most = Misspelling.MostSlips(word);
        if (most == 0)
        {
            return null;
        }

        var candidates = new List<string>();
        // The first letter is seldom wrong; when it is, the second often stands in its place.
        foreach (var first in new[] { word[..1], word[1..2] }.Distinct(StringComparer.Ordinal))
        {
            candidates.AddRange(await BeginningAsync(first, word.Length - most, word.Length + most, cancel));
        }

        var likely = candidates
            .Select(c => (Word: c, Slips: Misspelling.Slips(word, c, most)))
            .Where(c => c.Slips <= most)
            .DistinctBy(c => c.Word, StringComparer.Ordinal)
            .OrderBy(c => c.Slips)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .Take(MostWeighed)
            .ToDictionary(c => c.Word, c => c.Slips, StringComparer.Ordinal);
        return (await UsesAsync(likely.Keys, cancel))
            .OrderBy(use => likely[use.Word])
            .ThenByDescending(use => use.Stories)
            .ThenBy(use => use.Word, StringComparer.Ordinal)
            .Select(use => use.Word)
            .FirstOrDefault();
    }

    private Task<List<string>> BeginningAsync(string first, int shortest, int longest, CancellationToken cancel) =>
        db
            .Database.SqlQuery<string>(SearchEngine.Of(db).WordsBeginning(first, shortest, longest, MostCandidates))
            .ToListAsync(cancel);

    private Task<List<WordUse>> UsesAsync(IReadOnlyCollection<string> words, CancellationToken cancel) =>
        db.Database.SqlQuery<WordUse>(SearchEngine.Of(db).Uses(words, SearchStories.CountedUpTo)).ToListAsync(cancel);
}
