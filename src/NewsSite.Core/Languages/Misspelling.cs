namespace NewsSite.Core.Languages;

/// <summary>How far one word is from another in slips of a writer: a letter left out, added, taken for another, or two swapped.</summary>
/// <remarks>Source: optimal string alignment distance.</remarks>
public static class Misspelling
{
    /// <summary>Slips that a word of that length may hold and still be told; none for short ones.</summary>
    public static int MostSlips(string word) =>
        word.Length switch
        {
            < 4 => 0,
            < 7 => 1,
            _ => 2,
        };

    /// <returns>The number of slips; more than <paramref name="most"/> when there are more than that.</returns>
    public static int Slips(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        var (beforeLast, last, row) = (
            new int[other.Length + 1],
            Enumerable.Range(0, other.Length + 1).ToArray(),
            new int[other.Length + 1]
        );
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var differs = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + differs);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[other.Length];
    }
}
