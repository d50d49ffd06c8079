using System.Globalization;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Schedules;

/// <summary>A moment, and how it was named.</summary>
/// <param name="DueAt">UTC.</param>
/// <param name="Zone">IANA zone on whose clock it was named.</param>
/// <param name="Typed">The day and time as they were typed, such as <c>2026-11-03 06:00</c>.</param>
public sealed record PlannedTime(DateTime DueAt, string Zone, string Typed)
{
    public const string TypedFormat = "yyyy-MM-dd HH:mm";

    public static PlannedTime InUtc(DateTime at) =>
        new(at, "UTC", at.ToString(TypedFormat, CultureInfo.InvariantCulture));

    public IEnumerable<Problem> ProblemsAt(DateTime now) =>
        DueAt <= now
            ? [new("schedule.in-the-past", "This moment has passed. Choose a later one, or do it now.", "At")]
            : [];
}
