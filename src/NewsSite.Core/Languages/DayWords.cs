using System.Globalization;

namespace NewsSite.Core.Languages;

/// <summary>A day in words: “27 August 2021”. Persian, Dari and Pashto count by the solar Hijri calendar.</summary>
public static class DayWords
{
    private static readonly PersianCalendar Solar = new();

    public static string Of(DateOnly day, Language language)
    {
        var strings = SiteStrings.For(language);
        if (!language.IsRightToLeft)
        {
            return day.ToString("d MMMM yyyy", strings.Culture);
        }

        var date = day.ToDateTime(TimeOnly.MinValue);
        var month = strings["calendar.solar-months"].Split(' ')[Solar.GetMonth(date) - 1];
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{Solar.GetDayOfMonth(date)} {month} {Solar.GetYear(date)}"
        );
        return NativeDigits.Set(words, language);
    }
}
