using System.Globalization;

namespace NewsSite.Core.Languages;

/// <summary>Says moments in a language, in the zone of its edition.</summary>
/// <remarks>Calendar and digits are those of the language. All instants passed in are UTC.</remarks>
public sealed class NewsDates(Language language, TimeZoneInfo zone)
{
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    private readonly SiteStrings _words = SiteStrings.For(language);

    /// <summary>Such as <c>26 August 2026</c>.</summary>
    public string Day(DateTime at) => DayWords.InBothCalendars(LocalDay(at), language);

    /// <summary>Such as <c>14:05</c>.</summary>
    public string Time(DateTime at) =>
        NativeDigits.Set(Local(at).ToString("HH:mm", CultureInfo.InvariantCulture), language);

    /// <summary>Such as <c>26 August 2026, 14:05 UTC</c>.</summary>
    public string DayAndTime(DateTime at) => _words.Format("date.day-and-time", Day(at), Time(at), Zone(at));

    /// <summary>For lists: “3 minutes ago” under an hour, then the day.</summary>
    public string Since(DateTime at, DateTime now) => now - at < Recent ? Ago(now - at) : Day(at);

    /// <summary>For lists of what came last: “3 minutes ago” under an hour, the time today, then the day.</summary>
    public string SinceShort(DateTime at, DateTime now) =>
        now - at < Recent ? Ago(now - at)
        : LocalDay(at) == LocalDay(now) ? Time(at)
        : ShortDay(at);

    /// <summary>Such as <c>26 August</c>; one calendar only, for narrow columns.</summary>
    public string ShortDay(DateTime at) => DayWords.WithoutYear(LocalDay(at), language);

    /// <summary>ISO 8601 with the zone's offset, for <c>datetime</c> attributes and structured data.</summary>
    public string Machine(DateTime at) => Local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The zone as readers know it: UTC, or its distance from UTC at that moment.</summary>
    public string Zone(DateTime at)
    {
        var offset = Local(at).Offset;
        return offset == TimeSpan.Zero
            ? _words["date.utc"]
            : NativeDigits.Set(
                _words["date.utc"]
                    + (offset < TimeSpan.Zero ? "−" : "+")
                    + offset.ToString(@"h\:mm", CultureInfo.InvariantCulture),
                language
            );
    }

    private string Ago(TimeSpan age)
    {
        var minutes = (int)age.TotalMinutes;
        return minutes < 1 ? _words["date.just-now"] : _words.Count("date.minutes-ago", minutes);
    }

    private DateOnly LocalDay(DateTime at) => DateOnly.FromDateTime(Local(at).DateTime);

    private DateTimeOffset Local(DateTime at) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), zone);
}
