using System.Globalization;

namespace NewsSite.Shared;

/// <summary>Instants in words for the desk.</summary>
public static class NewsroomTime
{
    /// <returns>Such as <c>Tue 3 Nov 2026, 06:00</c>.</returns>
    public static string InZone(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <returns>The city of an IANA zone, such as <c>Kabul</c>; <c>UTC</c> for UTC.</returns>
    public static string NameOf(TimeZoneInfo zone) =>
        zone.Id is "UTC" or "Etc/UTC" ? "UTC" : zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
