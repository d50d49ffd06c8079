using System.Globalization;
using NewsSite.Core.Languages;

namespace NewsSite.Core.Schedules;

/// <summary>What a day and a time on the clocks of a zone mean. Where they mean no one moment, that is asked and never guessed.</summary>
public abstract record WallTime
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private WallTime() { }

    public sealed record At(DateTime Utc) : WallTime;

    /// <summary>The clocks go back, so that time comes twice.</summary>
    public sealed record Twice(DateTime EarlierUtc, DateTime LaterUtc) : WallTime;

    /// <summary>The clocks go forward over that time: as long before the change as it would be after it, or as long after.</summary>
    public sealed record Skipped(DateTime BeforeUtc, DateTime AfterUtc) : WallTime;

    public sealed record Refused(Phrase Sentence) : WallTime;

    /// <summary>The moments to choose from, in their order; one where nothing is to be asked.</summary>
    public IReadOnlyList<DateTime> Moments =>
        this switch
        {
            At at => [at.Utc],
            Twice twice => [twice.EarlierUtc, twice.LaterUtc],
            Skipped skipped => [skipped.BeforeUtc, skipped.AfterUtc],
            _ => [],
        };

    /// <param name="date">As a date field sends it: <c>2026-11-03</c>.</param>
    /// <param name="time">As a time field sends it: <c>06:00</c>.</param>
    /// <param name="now">UTC.</param>
    public static WallTime Read(string? date, string? time, TimeZoneInfo zone, DateTime now)
    {
        if (
            !DateOnly.TryParseExact(date, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], Plain, DateTimeStyles.None, out var hour)
        )
        {
            return new Refused("Give the day and the time.");
        }

        // Nobody plans for the first days of the calendar or the last; near them there is no day before or after.
        return day.Year is > 2000 and < 9000
            ? Meaning(day.ToDateTime(hour), zone, now)
            : new Refused("Give a day of this century.");
    }

    /// <remarks>
    /// A zone changes its clocks once in a day at most, so the offsets of the day before and the day after are all there
    /// are. The zone's own answers about skipped and doubled times leave out changes that are not daylight saving.
    /// </remarks>
    private static WallTime Meaning(DateTime local, TimeZoneInfo zone, DateTime now)
    {
        var inUtc = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var candidates = new[] { zone.GetUtcOffset(inUtc.AddHours(-26)), zone.GetUtcOffset(inUtc.AddHours(26)) }
            .Distinct()
            .Select(offset => (Utc: inUtc - offset, Offset: offset))
            .OrderBy(c => c.Utc)
            .ToList();
        var real = candidates.Where(c => zone.GetUtcOffset(c.Utc) == c.Offset).Select(c => c.Utc).ToList();
        if (real.Count == 0)
        {
            var (before, after) = (candidates[0].Utc, candidates[^1].Utc);
            return after > now ? new Skipped(before, after) : Passed;
        }

        return real.Where(utc => utc > now).ToList() switch
        {
            [] => Passed,
            [var first, var second] => new Twice(first, second),
            [var only, ..] => new At(only),
        };
    }

    private static readonly Refused Passed = new("That time has passed. Choose a later one, or do it now.");
}
