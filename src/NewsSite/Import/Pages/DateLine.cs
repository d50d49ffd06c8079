using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Import.Pages;

/// <summary>Reads lines that are dates, in Gregorian or solar Hijri reckoning.</summary>
internal static partial class DateLine
{
    private const int LongestLine = 140;
    private static readonly PersianCalendar Solar = new();

    /// <param name="At">UTC; null when the line is a date without a year, or only "two hours ago".</param>
    public readonly record struct Found(DateTime? At, bool IsUpdate, bool IsReadingTime);

    /// <returns>Null when the line says anything besides a date.</returns>
    public static Found? Read(string text)
    {
        var folded = Fold.Text(text);
        if (text.Length > LongestLine || !folded.Any(char.IsAsciiDigit))
        {
            return null;
        }
        if (PagePacks.AnyIn("reading-time", folded) && folded.Split(' ').Length <= 6)
        {
            return new Found(null, false, true);
        }
        var words = WordsOf(folded);
        return words.TrueForAll(IsDateWord) && IsEnough(words, folded)
            ? new Found(FindDate(words, folded), IsUpdate(words), false)
            : null;
    }

    /// <summary>A machine-readable date, such as ISO 8601.</summary>
    public static DateTime? ReadMachine(string? text) =>
        DateTimeOffset.TryParse(
            text?.Trim(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var at
        )
            ? at.UtcDateTime
        : text is null ? null
        : Read(text)?.At;

    private static List<string> WordsOf(string folded) =>
        [.. Token().Matches(Offset().Replace(folded, " ")).Select(m => m.Value)];

    private static bool IsDateWord(string word) =>
        char.IsAsciiDigit(word[0])
        || PagePacks.Has("month", word)
        || MonthOf(word) > 0
        || SolarMonthOf(word) > 0
        || PagePacks.Has("date-word", word)
        || PagePacks.Has("weekday", word)
        || PagePacks.Has("relative-date", word)
        || PagePacks.Has("time-unit", word);

    private static bool IsEnough(List<string> words, string folded) =>
        Numeric().IsMatch(folded)
        || words.Exists(w => MonthOf(w) > 0 || SolarMonthOf(w) > 0)
        || words.Exists(w => PagePacks.Has("relative-date", w))
        || words.Exists(w => PagePacks.Has("date-word", w) && w.Length > 3)
            && words.Exists(w => w.Contains(':', StringComparison.Ordinal));

    private static bool IsUpdate(List<string> words) => words.Exists(w => PagePacks.Has("updated", w));

    private static DateTime? FindDate(List<string> words, string folded)
    {
        var day = Numeric().Match(folded) is { Success: true } m ? FromNumbers(m) : FromWords(words);
        return day is null ? null : WithTime(day.Value, folded);
    }

    private static DateTime? FromNumbers(Match m) =>
        m.Groups["y1"].Success
            ? Day(Number(m, "y1"), Number(m, "m1"), Number(m, "d1"))
            : Day(Number(m, "y2"), Number(m, "m2"), Number(m, "d2"))
                ?? Day(Number(m, "y2"), Number(m, "d2"), Number(m, "m2"));

    private static DateTime? FromWords(List<string> words)
    {
        var numbers = words
            .Where(w => char.IsAsciiDigit(w[0]) && !w.Contains(':', StringComparison.Ordinal))
            .Select(LeadingNumber)
            .ToList();
        var years = numbers.Where(n => n is >= 1300 and < 2200).ToList();
        var day = numbers.Find(n => n is >= 1 and <= 31);
        foreach (var year in years)
        {
            // Both reckonings may stand in one line; each year belongs to the months of its own.
            var month =
                year < 1700
                    ? words.Select(SolarMonthOf).FirstOrDefault(n => n > 0)
                    : words.Select(MonthOf).FirstOrDefault(n => n > 0);
            if (month > 0 && Day(year, month, years.Count > 1 ? DayBeside(words, month, year) : day) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private static int DayBeside(List<string> words, int month, int year)
    {
        var at = words.FindIndex(w => year < 1700 ? SolarMonthOf(w) == month : MonthOf(w) == month);
        return new[] { at - 1, at + 1, at - 2 }
            .Where(i => i >= 0 && i < words.Count && char.IsAsciiDigit(words[i][0]))
            .Select(i => LeadingNumber(words[i]))
            .FirstOrDefault(n => n is >= 1 and <= 31);
    }

    private static DateTime? Day(int year, int month, int day)
    {
        try
        {
            return year < 1700
                ? Solar.ToDateTime(year, month, day, 0, 0, 0, 0)
                : new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static DateTime WithTime(DateTime day, string folded)
    {
        day = DateTime.SpecifyKind(day, DateTimeKind.Utc);
        if (Time().Match(folded) is not { Success: true } m)
        {
            return day;
        }
        var hour = (Number(m, "h"), m.Groups["half"].Value) switch
        {
            (12, "am") => 0,
            (< 12 and var h, "pm") => h + 12,
            var (h, _) => h,
        };
        return hour > 23 ? day : day.AddHours(hour).AddMinutes(Number(m, "min")) - Zone(folded);
    }

    private static TimeSpan Zone(string folded) =>
        Offset().Match(folded) is { Success: true } m
            ? new TimeSpan(Number(m, "h"), m.Groups["m"].Success ? Number(m, "m") : 0, 0)
                * (m.Groups["sign"].Value == "-" ? -1 : 1)
        : PagePacks.HoldsWord(folded, "мск") ? TimeSpan.FromHours(3)
        : TimeSpan.Zero;

    private static int MonthOf(string word) =>
        PagePacks.Pairs("month").TryGetValue(word, out var n) ? int.Parse(n, CultureInfo.InvariantCulture) : 0;

    private static int SolarMonthOf(string word) =>
        PagePacks.Pairs("solar-month").TryGetValue(word, out var n) ? int.Parse(n, CultureInfo.InvariantCulture) : 0;

    private static int Number(Match m, string group) =>
        int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int LeadingNumber(string word) =>
        int.TryParse(
            string.Concat(word.TakeWhile(char.IsAsciiDigit)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : 0;

    [GeneratedRegex(@"\d[\d:./\-]*(?=\D|$)|\p{L}[\p{L}\p{M}']*", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(
        @"(?<!\d)(?:(?<y1>\d{4})[./-](?<m1>\d{1,2})[./-](?<d1>\d{1,2})|(?<d2>\d{1,2})[./-](?<m2>\d{1,2})[./-](?<y2>\d{4}))(?!\d)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![\d+:])(?<h>\d{1,2}):(?<min>[0-5]\d)(?::\d\d)?\s*(?<half>am|pm)?", RegexOptions.None, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"(?:\b(?:gmt|utc)\s?|(?<=:\d\d)\s?)(?<sign>[+-])(?<h>\d{1,2})(?::?(?<m>\d\d))?(?!\d)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Offset();
}
