namespace NewsSite.Core.Markup.Constructs;

internal static class Spelling
{
    /// <summary>Whether a slip of the finger or two lies between the words.</summary>
    public static bool IsNear(string word, string typed)
    {
        var allowed = word.Length > 4 ? 2 : 1;
        return Math.Abs(word.Length - typed.Length) <= allowed && Distance(word, typed) <= allowed;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
