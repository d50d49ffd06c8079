using Microsoft.Extensions.Options;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk;

/// <summary>Times as the article pages say them: on the newsroom's own clock, with its zone named.</summary>
public sealed class DeskClock(IOptions<NewsroomOptions> options, TimeProvider clock)
{
    public TimeZoneInfo Zone { get; } = options.Value.Zone;
    public string ZoneName => NewsroomTime.NameOf(Zone);

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>For places that name the zone themselves.</summary>
    public string InZone(DateTime utc) => NewsroomTime.InZone(utc, Zone);

    /// <returns>Such as <c>Tue 3 Nov 2026, 06:00 Kabul</c>.</returns>
    public string Moment(DateTime utc) => $"{InZone(utc)} {ZoneName}";

    /// <returns>Such as <c>14:05:12</c>.</returns>
    public string Time(DateTime utc) =>
        NewsroomTime.Clock(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone), withSeconds: true);

    /// <returns>Such as <c>14:05</c>.</returns>
    public string HourAndMinute(DateTime utc) => NewsroomTime.Clock(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <returns>Such as <c>Tue 3 Nov, 06:00 Kabul (01:30 UTC)</c>; UTC has its day too when that is another one.</returns>
    public string MomentAndUtc(DateTime utc) => NewsroomTime.MomentIn(utc, Zone, Zone, Now);
}
