using System.Globalization;
using NewsSite.Core.Schedules;
using NewsSite.Shared;

namespace NewsSite.Schedules.Desk;

/// <summary>The fields that name a moment, and buttons that say which moments that may be.</summary>
/// <param name="Read">Null until a time was checked.</param>
/// <param name="Address">Where the form goes; the buttons choose its handlers <c>When</c> and <paramref name="Handler"/>.</param>
/// <param name="Verb">What a button begins with, such as <c>Schedule for</c>.</param>
public sealed record TimePicker(
    PlanClock Clock,
    TimeForm Form,
    WallTime? Read,
    string Address,
    string Handler,
    string Verb,
    string Legend = TimePicker.BesideAnother
)
{
    /// <summary>Where the form can be sent without a time too.</summary>
    public const string BesideAnother = "Or at a set time";

    public bool IsOptional => Legend == BesideAnother;

    public string NowWords => $"{NewsroomTime.InZone(Clock.Now, Clock.Newsroom)} {NewsroomTime.NameOf(Clock.Newsroom)}";
    public string ZoneValue => string.IsNullOrWhiteSpace(Form.Zone) ? Clock.Newsroom.Id : Form.Zone;

    private TimeZoneInfo Zone => Clock.ZoneOf(Form) ?? Clock.Newsroom;

    /// <summary>What is to be asked, in plain words; null for nothing.</summary>
    public string? Question =>
        Read switch
        {
            WallTime.Twice =>
                $"The clocks in {Zone.Id} go back that day, so {Form.Time} comes twice. Which one is meant?",
            WallTime.Skipped =>
                $"The clocks in {Zone.Id} go forward that day, so {Form.Time} does not exist. Which time is meant instead?",
            _ => null,
        };

    public IEnumerable<(DateTime At, string Words)> Choices =>
        (Read?.Moments ?? []).Select(at => (at, $"{Verb} {Clock.Words(at, Zone.Id)}{Hint(at)}"));

    private string Hint(DateTime at) =>
        Question is null ? ""
        : at == Read!.Moments[0] ? ", before the clocks change"
        : ", after the clocks change";

    public static string ValueOf(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);
}
