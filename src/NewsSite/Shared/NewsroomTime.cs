using System.Globalization;

namespace NewsSite.Shared;

/// <summary>Instants in words for the desk.</summary>
public static class NewsroomTime
{
    /// <returns>Such as <c>Tue 3 Nov 2026, 06:00</c>.</returns>
    public static string InZone(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment to come, as those who plan have to see it: in their zone, in the newsroom's, and in UTC.</summary>
    /// <returns>
    /// Such as <c>Tue 3 Nov, 06:00 Kabul (01:30 UTC)</c> or <c>Tue 3 Nov, 06:00 New York (15:30 Kabul, 11:00 UTC)</c>;
    /// with the year when it is not this one, and the day again where it is another.
    /// </returns>
    public static string MomentIn(DateTime utc, TimeZoneInfo zone, TimeZoneInfo newsroom, DateTime now)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        var words = local.ToString(
            local.Year == now.Year ? "ddd d MMM, HH:mm" : "ddd d MMM yyyy, HH:mm",
            CultureInfo.InvariantCulture
        );
        var others = new[] { newsroom, TimeZoneInfo.Utc }
            .DistinctBy(NameOf)
            .Where(other => NameOf(other) != NameOf(zone))
            .Select(other => Beside(local, TimeZoneInfo.ConvertTimeFromUtc(utc, other), NameOf(other)))
            .ToList();
        return others.Count == 0 ? $"{words} {NameOf(zone)}" : $"{words} {NameOf(zone)} ({string.Join(", ", others)})";
    }

    private static string Beside(DateTime local, DateTime other, string name) =>
        $"{other.ToString(other.Date == local.Date ? "HH:mm" : "ddd d MMM, HH:mm", CultureInfo.InvariantCulture)} {name}";

    /// <returns>The city of an IANA zone, such as <c>Kabul</c>; <c>UTC</c> for UTC.</returns>
    public static string NameOf(TimeZoneInfo zone) =>
        zone.Id is "UTC" or "Etc/UTC" ? "UTC" : zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
