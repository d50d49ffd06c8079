using System.Globalization;
using NewsSite.Core.Schedules;
using NewsSite.Schedules;

namespace NewsSite.Tests.Schedules;

public sealed class WallTimeTests
{
    private static readonly DateTime Now = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Typed on the clock of a zone, and the moments it may mean in UTC: one; two in a row (it comes twice); two with a dash (it is skipped).</summary>
    [Theory]
    // Half past, the whole year round.
    [InlineData("Asia/Kabul", "2026-11-03 06:00", "2026-11-03 01:30")]
    [InlineData("Asia/Kabul", "2026-03-29 02:30", "2026-03-28 22:00")]
    // Forward on 29 March at three, back on 25 October at four.
    [InlineData("Europe/Kyiv", "2026-03-29 02:59", "2026-03-29 00:59")]
    [InlineData("Europe/Kyiv", "2026-03-29 03:30", "2026-03-29 00:30 – 2026-03-29 01:30")]
    [InlineData("Europe/Kyiv", "2026-03-29 04:00", "2026-03-29 01:00")]
    [InlineData("Europe/Kyiv", "2026-10-25 02:59", "2026-10-24 23:59")]
    [InlineData("Europe/Kyiv", "2026-10-25 03:30", "2026-10-25 00:30, 2026-10-25 01:30")]
    [InlineData("Europe/Kyiv", "2026-10-25 04:00", "2026-10-25 02:00")]
    [InlineData("Europe/Kyiv", "2027-03-28 03:00", "2027-03-28 00:00 – 2027-03-28 01:00")]
    [InlineData("Europe/Kyiv", "2027-10-31 03:00", "2027-10-31 00:00, 2027-10-31 01:00")]
    // Behind UTC: forward on 8 March at two, back on 1 November at two.
    [InlineData("America/New_York", "2026-03-08 01:59", "2026-03-08 06:59")]
    [InlineData("America/New_York", "2026-03-08 02:30", "2026-03-08 06:30 – 2026-03-08 07:30")]
    [InlineData("America/New_York", "2026-03-08 03:00", "2026-03-08 07:00")]
    [InlineData("America/New_York", "2026-11-01 00:59", "2026-11-01 04:59")]
    [InlineData("America/New_York", "2026-11-01 01:00", "2026-11-01 05:00, 2026-11-01 06:00")]
    [InlineData("America/New_York", "2026-11-01 02:00", "2026-11-01 07:00")]
    [InlineData("America/New_York", "2027-03-14 02:00", "2027-03-14 06:00 – 2027-03-14 07:00")]
    [InlineData("America/New_York", "2027-11-07 01:30", "2027-11-07 05:30, 2027-11-07 06:30")]
    // Half an hour: back on 5 April at two to half past one, forward on 4 October at two to half past two.
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:29", "2026-04-04 14:29")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45, 2026-04-04 15:15")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 02:00", "2026-04-04 15:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:15 – 2026-10-03 15:45")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03 15:30")]
    [InlineData("Australia/Lord_Howe", "2027-04-04 01:30", "2027-04-03 14:30, 2027-04-03 15:00")]
    [InlineData("Australia/Lord_Howe", "2027-10-03 02:00", "2027-10-02 15:00 – 2027-10-02 15:30")]
    // Back for Ramadan: on 15 February at three, forward again on 22 March at two.
    [InlineData("Africa/Casablanca", "2026-02-15 01:59", "2026-02-15 00:59")]
    [InlineData("Africa/Casablanca", "2026-02-15 02:30", "2026-02-15 01:30, 2026-02-15 02:30")]
    [InlineData("Africa/Casablanca", "2026-03-22 02:30", "2026-03-22 01:30 – 2026-03-22 02:30")]
    [InlineData("Africa/Casablanca", "2026-03-22 03:00", "2026-03-22 02:00")]
    [InlineData("Africa/Casablanca", "2027-02-07 02:30", "2027-02-07 01:30, 2027-02-07 02:30")]
    [InlineData("Africa/Casablanca", "2027-03-14 02:30", "2027-03-14 01:30 – 2027-03-14 02:30")]
    public void What_is_typed_means_one_moment_or_is_asked_about(string zone, string typed, string expected) =>
        Assert.Equal(expected, Meaning(WallTime.Read(typed[..10], typed[11..], Zones.Find(zone)!, Now)));

    /// <summary>The islands went over the date line: 30 December 2011 did not come.</summary>
    [Fact]
    public void A_whole_day_that_was_skipped_is_asked_about()
    {
        var before = new DateTime(2011, 12, 1, 0, 0, 0, DateTimeKind.Utc);

        var read = WallTime.Read("2011-12-30", "12:00", Zones.Find("Pacific/Apia")!, before);

        Assert.Equal("2011-12-29 22:00 – 2011-12-30 22:00", Meaning(read));
    }

    [Fact]
    public void Of_a_time_that_comes_twice_only_what_is_to_come_is_meant()
    {
        var between = new DateTime(2026, 10, 25, 1, 0, 0, DateTimeKind.Utc);

        var read = WallTime.Read("2026-10-25", "03:30", Zones.Find("Europe/Kyiv")!, between);

        Assert.Equal("2026-10-25 01:30", Meaning(read));
    }

    [Theory]
    [InlineData("2025-12-31", "12:59", "has passed")]
    [InlineData("", "06:00", "Give the day and the time")]
    [InlineData("2026-11-03", "six", "Give the day and the time")]
    [InlineData("0001-01-01", "06:00", "of this century")]
    [InlineData("9999-12-31", "23:59", "of this century")]
    public void A_time_that_has_passed_or_cannot_be_read_is_refused(string date, string time, string reason)
    {
        var read = WallTime.Read(date, time, TimeZoneInfo.Utc, Now);

        Assert.Contains(reason, Assert.IsType<WallTime.Refused>(read).Sentence.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asia/Kabul", "Asia/Kabul")]
    [InlineData(" america/new york ", "America/New_York")]
    [InlineData("kabul", "Asia/Kabul")]
    [InlineData("UTC", "UTC")]
    [InlineData("Kabool", null)]
    [InlineData("../../etc/localtime", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_zone_is_found_by_its_name_or_its_city_and_nothing_else_is(string? typed, string? zone) =>
        Assert.Equal(zone, Zones.Find(typed)?.Id);

    private static string Meaning(WallTime read)
    {
        var moments = read.Moments.Select(at => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        return string.Join(read is WallTime.Skipped ? " – " : ", ", moments);
    }
}
