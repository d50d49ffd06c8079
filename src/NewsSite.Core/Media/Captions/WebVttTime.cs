using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSite.Core.Media.Captions;

internal static partial class WebVttTime
{
    /// <param name="text">Such as <c>00:04:51.000</c>; the hours may be left out.</param>
    /// <returns>Null when the shape is wrong, or minutes or seconds reach 60.</returns>
    /// <remarks>Source: W3C WebVTT, "WebVTT timestamp".</remarks>
    public static TimeSpan? Read(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var hours = match.Groups["h"].Success ? Number("h") : 0;
        var (minutes, seconds) = (Number("m"), Number("s"));
        return minutes > 59 || seconds > 59 ? null : new TimeSpan(0, hours, minutes, seconds, Number("f"));

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^(?:(?<h>[0-9]{2,4}):)?(?<m>[0-9]{2}):(?<s>[0-9]{2})\.(?<f>[0-9]{3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shape();
}
