using System.Globalization;

namespace NewsSite.Articles.Desk;

/// <summary>What a date and a time on the newsroom's wall clock mean.</summary>
public abstract record ScheduleTime
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private ScheduleTime() { }

    public sealed record At(DateTime Utc) : ScheduleTime;

    /// <summary>The clocks go back, so that wall time comes twice.</summary>
    public sealed record Twice(DateTime EarlierUtc, DateTime LaterUtc) : ScheduleTime;

    public sealed record Refused(string Sentence) : ScheduleTime;

    /// <param name="date">As a date field sends it: <c>2026-11-03</c>.</param>
    /// <param name="time">As a time field sends it: <c>06:00</c>.</param>
    /// <param name="now">UTC.</param>
    public static ScheduleTime Read(string? date, string? time, TimeZoneInfo zone, DateTime now)
    {
        if (
            !DateOnly.TryParseExact(date, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], Plain, DateTimeStyles.None, out var hour)
        )
        {
            return new Refused("Give the day and the time at which the story goes live.");
        }

        var local = day.ToDateTime(hour);
        return zone.IsInvalidTime(local) ? new Refused(SkippedSentence(local, zone)) : Future(local, zone, now);
    }

    private static ScheduleTime Future(DateTime local, TimeZoneInfo zone, DateTime now)
    {
        var instants = InstantsOf(local, zone).Where(at => at > now).ToList();
        return instants switch
        {
            [] => new Refused("That time has passed. Choose a later one, or publish now."),
            [var only] => new At(only),
            [var earlier, var later, ..] => new Twice(earlier, later),
        };
    }

    private static IEnumerable<DateTime> InstantsOf(DateTime local, TimeZoneInfo zone)
    {
        var offsets = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local) : [zone.GetUtcOffset(local)];
        return offsets.OrderDescending().Select(offset => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
    }

    private static string SkippedSentence(DateTime local, TimeZoneInfo zone) =>
        string.Create(
            Plain,
            $"{local:HH:mm} does not exist on {local:d MMMM yyyy} in {zone.Id}: the clocks skip it. Choose a time before or after the change."
        );
}
