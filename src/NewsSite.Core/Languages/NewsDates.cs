using System.Globalization;

namespace NewsSite.Core.Languages;

/// <summary>Says moments in a language, in the newsroom's zone.</summary>
/// <remarks>
/// Persian, Dari and Pashto have the solar Hijri date first and the Gregorian after it, in their own digits;
/// Dari and Pashto call the months as Afghanistan does. All instants passed in are UTC.
/// </remarks>
public sealed class NewsDates(Language language, TimeZoneInfo zone)
{
    private static readonly PersianCalendar Solar = new();
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    private readonly SiteStrings _words = SiteStrings.For(language);

    /// <summary>Such as <c>26 August 2026</c>.</summary>
    public string Day(DateTime at)
    {
        var local = Local(at).DateTime;
        var gregorian = string.Create(
            CultureInfo.InvariantCulture,
            $"{local.Day} {GregorianMonth(local)} {local.Year}"
        );
        return language.IsRightToLeft ? NativeDigits.Set($"{SolarDay(local)} – {gregorian}", language) : gregorian;
    }

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
        : Local(at).Date == Local(now).Date ? Time(at)
        : ShortDay(at);

    /// <summary>Such as <c>26 August</c>; one calendar only, for narrow columns.</summary>
    public string ShortDay(DateTime at)
    {
        var local = Local(at).DateTime;
        return language.IsRightToLeft
            ? NativeDigits.Set(
                string.Create(CultureInfo.InvariantCulture, $"{Solar.GetDayOfMonth(local)} {SolarMonth(local)}"),
                language
            )
            : string.Create(CultureInfo.InvariantCulture, $"{local.Day} {GregorianMonth(local)}");
    }

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

    private DateTimeOffset Local(DateTime at) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), zone);

    private string SolarDay(DateTime local) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Solar.GetDayOfMonth(local)} {SolarMonth(local)} {Solar.GetYear(local)}"
        );

    private string SolarMonth(DateTime local) => Month("calendar.solar-months", Solar.GetMonth(local));

    private string GregorianMonth(DateTime local) => Month("calendar.months", local.Month);

    private string Month(string key, int number) => _words[key].Split(' ')[number - 1];
}
