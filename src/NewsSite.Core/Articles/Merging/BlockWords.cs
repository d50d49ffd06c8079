namespace NewsSite.Core.Articles.Merging;

/// <summary>How much of one text is in another, by the words they share.</summary>
internal sealed class BlockWords
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public BlockWords(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
            Count++;
        }
    }

    public int Count { get; }

    /// <returns>From 0 for no word in common to 1 for the same words.</returns>
    public double Likeness(BlockWords other) =>
        Count + other.Count == 0 ? 1 : 2.0 * Shared(other) / (Count + other.Count);

    /// <returns>Which part of these words the other text has: from 0 to 1.</returns>
    public double ShareIn(BlockWords other) => Count == 0 ? 0 : (double)Shared(other) / Count;

    private int Shared(BlockWords other) =>
        _counts.Sum(word => Math.Min(word.Value, other._counts.GetValueOrDefault(word.Key)));
}
