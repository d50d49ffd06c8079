using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Import.Pages;

/// <summary>Running times as players write them.</summary>
internal static partial class Clock
{
    /// <returns><c>4:51</c> or <c>1:04:51</c>; null for null.</returns>
    public static string? Write(TimeSpan? time) =>
        time switch
        {
            null => null,
            { TotalHours: >= 1 } t => string.Create(
                CultureInfo.InvariantCulture,
                $"{(int)t.TotalHours}:{t.Minutes:00}:{t.Seconds:00}"
            ),
            { } t => string.Create(CultureInfo.InvariantCulture, $"{t.Minutes}:{t.Seconds:00}"),
        };

    /// <summary>The longest time in a text whose digits are ASCII; null when it has none.</summary>
    public static TimeSpan? Longest(string folded) =>
        Times().Matches(folded).Select(ReadClock).Concat(Spoken(folded)).Where(t => t > TimeSpan.Zero).Max();

    /// <summary>Whether the line is running times and separators only.</summary>
    public static bool IsOnlyTimes(string folded) =>
        Times().Count(folded) > 0
        && Times().Replace(folded, "").All(c => c is ' ' or '/' or '-' or '|' or '(' or ')' or '–');

    public static int CountTimes(string folded) => Times().Count(folded);

    /// <summary>Takes a running time off the end of a title: <c>A title (4:51)</c>.</summary>
    public static string WithoutTrailingTime(string title, string folded) =>
        TrailingTime().Match(folded) is { Success: true } m ? title[..m.Index].TrimEnd() : title;

    /// <summary>ISO 8601, such as <c>PT4M51S</c>, or a clock, or seconds; null for anything else.</summary>
    public static TimeSpan? ReadMachine(string? text)
    {
        var value = text?.Trim() ?? "";
        if (Iso().Match(value) is { Success: true } m)
        {
            return Part(m, "h", 3600) + Part(m, "m", 60) + Part(m, "s", 1);
        }
        return
            double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and < 1_000_000
            ? TimeSpan.FromSeconds(Math.Round(seconds))
            : Longest(Fold.Text(value));
    }

    private static TimeSpan Part(Match m, string group, int seconds) =>
        double.TryParse(m.Groups[group].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)
            ? TimeSpan.FromSeconds(Math.Round(n * seconds))
            : TimeSpan.Zero;

    private static TimeSpan? ReadClock(Match m) =>
        m.Value.Split(':').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray() switch
        {
            [var min, var sec] => new TimeSpan(0, min, sec),
            [var h, var min, var sec] => new TimeSpan(h, min, sec),
            _ => null,
        };

    private static IEnumerable<TimeSpan?> Spoken(string folded) =>
        SpokenTimes()
            .Matches(folded)
            .Where(m => m.Length > 0)
            .Select(m => (TimeSpan?)(Part(m, "h", 3600) + Part(m, "m", 60) + Part(m, "s", 1)));

    [GeneratedRegex(@"(?<![\d:.])(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?![\d:])", RegexOptions.None, 1000)]
    private static partial Regex Times();

    [GeneratedRegex(@"\s*[\(\[\|–—-]?\s*(?<![\d:.])(?:\d{1,2}:)?\d{1,3}:[0-5]\d[\)\]]?$", RegexOptions.None, 1000)]
    private static partial Regex TrailingTime();

    [GeneratedRegex(
        @"^P(?:T)?(?:(?<h>\d{1,3})H)?(?:(?<m>\d{1,4})M)?(?:(?<s>\d{1,6}(?:\.\d{1,6})?)S)?$",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"(?:(?<h>\d{1,2}) ?(?:hours?|hrs?|h|часа?|часов|ساعت)\b[ ,]*(?:and |و |او )?)?(?<m>\d{1,3}) ?(?:minutes?|mins?|m|минуты|минута|минут|мин|دقیقه|دقیقې)\b\.?[ ,]*(?:and |и |و |او )?(?:(?<s>\d{1,2}) ?(?:seconds?|secs?|s|секунды|секунда|секунд|сек|ثانیه|ثانیې)\b)?",
        RegexOptions.None,
        1000
    )]
    private static partial Regex SpokenTimes();
}
