using System.Globalization;

namespace NewsSite.Core.Languages;

/// <summary>Numbers in the digits a language is read with.</summary>
public static class NativeDigits
{
    public static string Of(int number, Language language) =>
        Set(number.ToString(CultureInfo.InvariantCulture), language);

    public static string Set(string text, Language language) =>
        language.Digits[0] == '0'
            ? text
            : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? language.Digits[c - '0'] : c));
}
