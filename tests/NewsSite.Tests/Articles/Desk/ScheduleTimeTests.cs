using NewsSite.Articles.Desk;

namespace NewsSite.Tests.Articles.Desk;

public sealed class ScheduleTimeTests
{
    private static readonly TimeZoneInfo Kabul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kabul");
    private static readonly TimeZoneInfo Prague = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague");
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_wall_time_is_read_on_the_newsrooms_own_clock()
    {
        var read = ScheduleTime.Read("2026-11-03", "06:00", Kabul, Now);

        Assert.Equal(new ScheduleTime.At(new DateTime(2026, 11, 3, 1, 30, 0, DateTimeKind.Utc)), read);
    }

    [Fact]
    public void A_wall_time_that_the_clocks_skip_is_refused_with_the_reason()
    {
        var read = ScheduleTime.Read("2026-03-29", "02:30", Prague, Now);

        Assert.Contains("does not exist", Assert.IsType<ScheduleTime.Refused>(read).Sentence);
    }

    [Fact]
    public void A_wall_time_that_comes_twice_is_asked_about()
    {
        var read = ScheduleTime.Read("2026-10-25", "02:30", Prague, Now);

        var twice = Assert.IsType<ScheduleTime.Twice>(read);
        Assert.Equal(new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc), twice.EarlierUtc);
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc), twice.LaterUtc);
    }

    [Theory]
    [InlineData("2026-03-01", "12:59", "has passed")]
    [InlineData("", "06:00", "Give the day and the time")]
    [InlineData("2026-11-03", "six", "Give the day and the time")]
    public void A_time_that_has_passed_or_cannot_be_read_is_refused(string date, string time, string reason)
    {
        var read = ScheduleTime.Read(date, time, Prague, Now);

        Assert.Contains(reason, Assert.IsType<ScheduleTime.Refused>(read).Sentence);
    }
}
