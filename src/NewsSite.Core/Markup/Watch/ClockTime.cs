using System.Globalization;

namespace NewsSite.Core.Markup.Watch;

/// <summary>A running time as players show it.</summary>
internal static class ClockTime
{
    private static readonly string[] Shapes = [@"m\:ss", @"mm\:ss", @"h\:mm\:ss", @"hh\:mm\:ss"];

    /// <param name="text">Such as <c>4:51</c> or <c>1:02:30</c>.</param>
    /// <returns>Null when the shape is wrong, or minutes or seconds reach 60.</returns>
    public static TimeSpan? Read(string text) =>
        TimeSpan.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, out var time) ? time : null;
}
