namespace NewsSite.Core.Languages;

/// <summary>How long something runs, in words: “4 minutes 51 seconds”.</summary>
public static class DurationWords
{
    /// <param name="duration">Rounded to the second.</param>
    public static string Of(TimeSpan duration, Language language)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(duration.TotalSeconds));
        var strings = SiteStrings.For(language);
        (string Key, int Count)[] parts =
        [
            ("duration.hours", (int)whole.TotalHours),
            ("duration.minutes", whole.Minutes),
            ("duration.seconds", whole.Seconds),
        ];
        var said = parts.Where(p => p.Count > 0).DefaultIfEmpty(parts[^1]);
        var words = string.Join(strings["duration.joint"], said.Select(p => strings.Count(p.Key, p.Count)));
        return NativeDigits.Set(words, language);
    }
}
