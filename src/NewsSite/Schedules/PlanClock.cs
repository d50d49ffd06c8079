using System.Globalization;
using Microsoft.Extensions.Options;
using NewsSite.Core.Schedules;
using NewsSite.Schedules.Desk;
using NewsSite.Shared;

namespace NewsSite.Schedules;

/// <summary>Reads the moments that people name in their zones, and says them back.</summary>
public sealed class PlanClock(IOptions<NewsroomOptions> newsroom, TimeProvider clock)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public TimeZoneInfo Newsroom { get; } = newsroom.Value.Zone;

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>What the form means; refused as well when its zone is none.</returns>
    public WallTime Read(TimeForm form) =>
        ZoneOf(form) is { } zone ? WallTime.Read(form.Date, form.Time, zone, Now) : new WallTime.Refused(NoZone);

    /// <param name="at">The moment on the button that was pressed.</param>
    /// <returns>Null when there is no such button.</returns>
    public PlannedTime? TimeOf(TimeForm form, string? at) =>
        DateTime.TryParseExact(at, "O", Plain, DateTimeStyles.RoundtripKind, out var moment)
        && moment.Kind == DateTimeKind.Utc
        && ZoneOf(form) is { } zone
            ? new(moment, zone.Id, TypedOf(form, TimeZoneInfo.ConvertTimeFromUtc(moment, zone)))
            : null;

    /// <returns>Such as <c>Tue 3 Nov, 06:00 Kabul (01:30 UTC)</c>; in the zone it was planned in, the newsroom's, and UTC.</returns>
    public string Words(DateTime utc, string zone) =>
        NewsroomTime.MomentIn(utc, Zones.Find(zone) ?? Newsroom, Newsroom, Now);

    public TimeZoneInfo? ZoneOf(TimeForm form) =>
        string.IsNullOrWhiteSpace(form.Zone) ? Newsroom : Zones.Find(form.Zone);

    public const string NoZone =
        "There is no such time zone. Choose one from the list, such as Asia/Kabul, or type its city.";

    /// <summary>What was typed, where it is a day and a time at all; else the moment on the clock of the zone.</summary>
    private static string TypedOf(TimeForm form, DateTime local) =>
        DateOnly.TryParseExact(form.Date, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day)
        && TimeOnly.TryParseExact(form.Time, ["HH:mm", "HH:mm:ss"], Plain, DateTimeStyles.None, out var hour)
            ? day.ToDateTime(hour).ToString(PlannedTime.TypedFormat, Plain)
            : local.ToString(PlannedTime.TypedFormat, Plain);
}
