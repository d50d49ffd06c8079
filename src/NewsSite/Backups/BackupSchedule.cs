namespace NewsSite.Backups;

/// <summary>Once a day at a time of the newsroom's zone, also when clocks there are put forward or back.</summary>
public static class BackupSchedule
{
    /// <returns>The latest moment (UTC) not after <paramref name="now"/> at which the clocks of the zone showed the time.</returns>
    /// <param name="now">UTC.</param>
    public static DateTime LastDueAt(DateTime now, TimeOnly time, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
        var due = MomentOn(day, time, zone);
        return due <= now ? due : MomentOn(day.AddDays(-1), time, zone);
    }

    /// <returns>The first such moment after <paramref name="now"/>.</returns>
    public static DateTime NextDueAt(DateTime now, TimeOnly time, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
        var due = MomentOn(day, time, zone);
        return due > now ? due : MomentOn(day.AddDays(1), time, zone);
    }

    private static DateTime MomentOn(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        // A time that the clocks jump over comes an hour later that night.
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }
}
