using System.Globalization;
using NewsSite.Backups;

namespace NewsSite.Tests.Backups;

public sealed class BackupScheduleTests
{
    [Theory]
    [InlineData("UTC", "2026-09-01T12:00", "2026-09-01T03:30", "2026-09-02T03:30")]
    [InlineData("UTC", "2026-09-01T03:30", "2026-09-01T03:30", "2026-09-02T03:30")]
    [InlineData("Asia/Kabul", "2026-09-01T22:59", "2026-08-31T23:00", "2026-09-01T23:00")]
    [InlineData("Asia/Kabul", "2026-09-01T23:00", "2026-09-01T23:00", "2026-09-02T23:00")]
    public void The_time_is_that_of_the_newsroom(string zone, string now, string last, string next) =>
        AssertDue(zone, "03:30", now, last, next);

    [Theory]
    // Clocks jump from 02:00 to 03:00 on 29 March, and go back from 03:00 to 02:00 on 25 October.
    [InlineData("2026-03-29T12:00", "2026-03-29T01:30", "2026-03-30T00:30")]
    [InlineData("2026-10-25T12:00", "2026-10-25T01:30", "2026-10-26T01:30")]
    public void A_night_whose_clocks_are_changed_has_one_backup_too(string now, string last, string next) =>
        AssertDue("Europe/Prague", "02:30", now, last, next);

    private static void AssertDue(string zone, string time, string now, string last, string next)
    {
        var at = TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture);
        var place = TimeZoneInfo.FindSystemTimeZoneById(zone);

        Assert.Equal(Utc(last), BackupSchedule.LastDueAt(Utc(now), at, place));
        Assert.Equal(Utc(next), BackupSchedule.NextDueAt(Utc(now), at, place));
    }

    private static DateTime Utc(string text) =>
        DateTime.ParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );
}
