using System.Globalization;

namespace NewsSite.Core.Languages;

/// <summary>Numbers in the digits a language is read with.</summary>
public static class NativeDigits
{
    private const string Western = "0123456789";

    // Persian, Dari and Pashto share the extended Arabic-Indic digits.
    private const string Eastern = "۰۱۲۳۴۵۶۷۸۹";

    public static string Of(int number, Language language) =>
        Set(number.ToString(CultureInfo.InvariantCulture), language);

    public static string Set(string text, Language language) =>
        language.IsRightToLeft ? string.Concat(text.Select(Convert)) : text;

    private static char Convert(char c) =>
        Western.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Eastern[i] : c;
}
