namespace NewsSite.Core.Accounts;

/// <summary>What people choose when they do not choose: the commonest passwords, and what is made of them with little thought.</summary>
public static class CommonPasswords
{
    /// <summary>Longer pieces that come again are no less guessed, but nobody calls them one password twice.</summary>
    private const int LongestRepeated = 24;

    private static readonly Lazy<HashSet<string>> All = new(Read);

    /// <summary>Whether it is one of them, with digits and signs around it or not, or any piece said again and again.</summary>
    public static bool Include(string password)
    {
        var lower = password.ToLowerInvariant();
        return IsOne(lower) || IsOne(WithoutTrimmings(lower));
    }

    private static bool IsOne(string text) => All.Value.Contains(text) || IsRepetition(text);

    /// <summary>Whether the text is one of the list twice or more, or a piece of up to four characters.</summary>
    private static bool IsRepetition(string text)
    {
        for (var length = 1; length <= Math.Min(text.Length / 2, LongestRepeated); length++)
        {
            if (text.Length % length == 0 && IsRepeated(text, length))
            {
                return length <= 4 || All.Value.Contains(text[..length]);
            }
        }

        return false;
    }

    private static bool IsRepeated(string text, int length) =>
        text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length));

    private static string WithoutTrimmings(string text)
    {
        var first = 0;
        var end = text.Length;
        while (first < end && !char.IsLetter(text[first]))
        {
            first++;
        }

        while (end > first && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return text[first..end];
    }

    private static HashSet<string> Read()
    {
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream("passwords/common")!;
        using var reader = new StreamReader(list);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }
}
