using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

public sealed class NewsDatesTests
{
    private static readonly DateTime Afternoon = new(2026, 8, 26, 14, 5, 0, DateTimeKind.Utc);
    private static readonly TimeZoneInfo Kabul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kabul");

    [Theory]
    [InlineData("en", "26 August 2026, 14:05 UTC")]
    [InlineData("ru", "26 августа 2026, 14:05 UTC")]
    [InlineData("fa", "۴ شهریور ۱۴۰۵ – ۲۶ اوت ۲۰۲۶، ۱۴:۰۵ UTC")]
    [InlineData("prs", "۴ سنبله ۱۴۰۵ – ۲۶ آگست ۲۰۲۶، ۱۴:۰۵ UTC")]
    [InlineData("ps", "۴ وږی ۱۴۰۵ – ۲۶ اګست ۲۰۲۶، ۱۴:۰۵ UTC")]
    [InlineData("uk", "26 серпня 2026, 14:05 UTC")]
    [InlineData("ar", "٢٦ أغسطس ٢٠٢٦، ١٤:٠٥ UTC")]
    [InlineData("fr", "26 août 2026 à 14:05 UTC")]
    [InlineData("es", "26 de agosto de 2026, 14:05 UTC")]
    public void Each_language_has_its_own_calendar_months_and_digits(string tag, string said) =>
        Assert.Equal(said, Dates(tag).DayAndTime(Afternoon));

    [Fact]
    public void French_says_the_first_of_a_month_as_an_ordinal()
    {
        var first = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);

        Assert.Equal(("1er septembre 2026", "1er septembre"), (Dates("fr").Day(first), Dates("fr").ShortDay(first)));
    }

    [Fact]
    public void Times_are_told_in_the_zone_of_the_newsroom_which_is_named()
    {
        var dates = new NewsDates(Language.English, Kabul);

        Assert.Equal("26 August 2026, 18:35 UTC+4:30", dates.DayAndTime(Afternoon));
        Assert.Equal("2026-08-26T18:35:00+04:30", dates.Machine(Afternoon));
    }

    [Fact]
    public void An_evening_in_utc_is_already_tomorrow_in_kabul() =>
        Assert.Equal("27 August 2026", new NewsDates(Language.English, Kabul).Day(Afternoon.AddHours(6)));

    [Theory]
    [InlineData("en", 0, "Just now")]
    [InlineData("en", 1, "1 minute ago")]
    [InlineData("en", 59, "59 minutes ago")]
    [InlineData("en", 60, "26 August 2026")]
    [InlineData("ru", 2, "2 минуты назад")]
    [InlineData("ru", 5, "5 минут назад")]
    [InlineData("ru", 21, "21 минуту назад")]
    [InlineData("fa", 3, "۳ دقیقه پیش")]
    [InlineData("ps", 3, "۳ دقیقې مخکې")]
    [InlineData("uk", 2, "2 хвилини тому")]
    [InlineData("ar", 2, "قبل دقيقتين")]
    [InlineData("fr", 1, "Il y a 1 minute")]
    [InlineData("es", 3, "Hace 3 minutos")]
    public void Under_an_hour_lists_say_how_long_ago_and_then_the_day(string tag, int minutes, string said) =>
        Assert.Equal(said, Dates(tag).Since(Afternoon, Afternoon.AddMinutes(minutes)));

    [Fact]
    public void The_latest_list_says_the_time_today_and_the_day_before_that()
    {
        var dates = Dates("en");

        Assert.Equal("14:05", dates.SinceShort(Afternoon, Afternoon.AddHours(2)));
        Assert.Equal("26 August", dates.SinceShort(Afternoon, Afternoon.AddDays(1)));
    }

    private static NewsDates Dates(string tag) => new(Language.Find(tag)!, TimeZoneInfo.Utc);
}
