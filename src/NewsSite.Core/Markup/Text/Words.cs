namespace NewsSite.Core.Markup.Text;

internal static class Words
{
    private const int ReadPerMinute = 220;

    public static int CountIn(string text)
    {
        var (count, inWord) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
            }
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                (count, inWord) = (count + 1, true);
            }
        }

        return count;
    }

    public static TimeSpan ReadingTimeFor(int words) =>
        TimeSpan.FromMinutes((words + ReadPerMinute - 1) / ReadPerMinute);
}
