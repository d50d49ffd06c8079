using System.Globalization;

namespace NewsSite.Core.Languages;

/// <summary>A day in words and digits of a language: “27 August 2021”.</summary>
/// <remarks>Languages that date by the solar Hijri year put that day first; their months are those of the country.</remarks>
public static class DayWords
{
    private static readonly PersianCalendar Solar = new();

    /// <summary>In the language's own calendar only.</summary>
    public static string Of(DateOnly day, Language language) =>
        Whole(language.HasSolarCalendar ? SolarParts(day) : GregorianParts(day), language);

    /// <summary>With the Gregorian day after the solar one: <c>۴ شهریور ۱۴۰۵ – ۲۶ اوت ۲۰۲۶</c>.</summary>
    public static string InBothCalendars(DateOnly day, Language language) =>
        language.HasSolarCalendar ? $"{Of(day, language)} – {Whole(GregorianParts(day), language)}" : Of(day, language);

    /// <summary>Without the year, in the language's own calendar: <c>26 August</c>.</summary>
    public static string WithoutYear(DateOnly day, Language language)
    {
        var (number, month, _, months) = language.HasSolarCalendar ? SolarParts(day) : GregorianParts(day);
        return SiteStrings
            .For(language)
            .Format("date.short-day", Number(number, language), Month(months, month, language));
    }

    private static string Whole((int Day, int Month, int Year, string Months) parts, Language language) =>
        SiteStrings
            .For(language)
            .Format("date.day", Number(parts.Day, language), Month(parts.Months, parts.Month, language), parts.Year);

    private static (int Day, int Month, int Year, string Months) GregorianParts(DateOnly day) =>
        (day.Day, day.Month, day.Year, "calendar.months");

    private static (int Day, int Month, int Year, string Months) SolarParts(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return (Solar.GetDayOfMonth(date), Solar.GetMonth(date), Solar.GetYear(date), "calendar.solar-months");
    }

    /// <summary>French says <c>1er</c> and then 2, 3, …</summary>
    private static string Number(int day, Language language) =>
        day == 1 ? SiteStrings.For(language).Format("date.first-day", day) : NativeDigits.Of(day, language);

    private static string Month(string months, int number, Language language) =>
        SiteStrings.For(language)[months].Split(' ')[number - 1];
}
