using System.Globalization;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Shared;

/// <summary>Instants in words for the desk.</summary>
public static class NewsroomTime
{
    /// <returns>Such as <c>Tue 3 Nov 2026, 06:00</c>.</returns>
    public static string InZone(DateTime utc, TimeZoneInfo zone) =>
        Moment(TimeZoneInfo.ConvertTimeFromUtc(utc, zone), withYear: true);

    /// <summary>A moment to come, as those who plan have to see it: in their zone, in the newsroom's, and in UTC.</summary>
    /// <returns>
    /// Such as <c>Tue 3 Nov, 06:00 Kabul (01:30 UTC)</c> or <c>Tue 3 Nov, 06:00 New York (15:30 Kabul, 11:00 UTC)</c>;
    /// with the year when it is not this one, and the day again where it is another.
    /// </returns>
    public static string MomentIn(DateTime utc, TimeZoneInfo zone, TimeZoneInfo newsroom, DateTime now)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        var words = Moment(local, withYear: local.Year != now.Year);
        var others = new[] { newsroom, TimeZoneInfo.Utc }
            .DistinctBy(NameOf)
            .Where(other => NameOf(other) != NameOf(zone))
            .Select(other => Beside(local, TimeZoneInfo.ConvertTimeFromUtc(utc, other), NameOf(other)))
            .ToList();
        return others.Count == 0 ? $"{words} {NameOf(zone)}" : $"{words} {NameOf(zone)} ({DeskWords.List(others)})";
    }

    private static string Beside(DateTime local, DateTime other, string name) =>
        $"{(other.Date == local.Date ? Clock(other) : Moment(other, withYear: false))} {name}";

    /// <summary>A day on the calendar of the language spoken; beside a solar one stands that of the fields for dates.</summary>
    /// <returns>Such as <c>Tue 3 Nov 2026</c>.</returns>
    public static string Day(DateTime local, bool withYear)
    {
        var (language, day) = (DeskWords.Current, DateOnly.FromDateTime(local));
        return language == Language.English
            ? local.ToString(withYear ? "ddd d MMM yyyy" : "ddd d MMM", CultureInfo.InvariantCulture)
            : $"{language.Culture.DateTimeFormat.GetAbbreviatedDayName(local.DayOfWeek)} {(
                withYear || language.HasSolarCalendar
                    ? DayWords.InBothCalendars(day, language)
                    : DayWords.WithoutYear(day, language)
            )}";
    }

    /// <returns>Such as <c>06:00</c>.</returns>
    public static string Clock(DateTime local, bool withSeconds = false) =>
        NativeDigits.Set(
            local.ToString(withSeconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture),
            DeskWords.Current
        );

    private static string Moment(DateTime local, bool withYear) =>
        DeskWords.Say($"{Day(local, withYear)}, {Clock(local)}");

    /// <returns>The city of an IANA zone, such as <c>Kabul</c>; <c>UTC</c> for UTC.</returns>
    public static string NameOf(TimeZoneInfo zone) =>
        zone.Id is "UTC" or "Etc/UTC" ? "UTC" : zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
