using System.Globalization;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;
using NewsSite.Shared;

namespace NewsSite.Schedules.Desk;

/// <summary>The fields that name a moment, and buttons that say which moments that may be.</summary>
/// <param name="Read">Null until a time was checked.</param>
/// <param name="Address">Where the form goes; the buttons choose its handlers <c>When</c> and <paramref name="Handler"/>.</param>
/// <param name="Says">What a button says for a moment in words, such as <c>Schedule for Tue 3 Nov, 06:00 Kabul</c>.</param>
/// <param name="Legend">Null where the form can be sent without a time too.</param>
public sealed record TimePicker(
    PlanClock Clock,
    TimeForm Form,
    WallTime? Read,
    string Address,
    string Handler,
    Func<string, Phrase> Says,
    Phrase? Legend = null
)
{
    public Phrase LegendWords => Legend ?? (Phrase)"Or at a set time";
    public bool IsOptional => Legend is null;

    public string NowWords => $"{NewsroomTime.InZone(Clock.Now, Clock.Newsroom)} {NewsroomTime.NameOf(Clock.Newsroom)}";
    public string ZoneValue => string.IsNullOrWhiteSpace(Form.Zone) ? Clock.Newsroom.Id : Form.Zone;

    private TimeZoneInfo Zone => Clock.ZoneOf(Form) ?? Clock.Newsroom;

    /// <summary>What is to be asked, in plain words; null for nothing.</summary>
    public Phrase? Question =>
        Read switch
        {
            WallTime.Twice => (Phrase)
                $"The clocks in {Zone.Id} go back that day, so {Form.Time} comes twice. Which one is meant?",
            WallTime.Skipped => (Phrase)
                $"The clocks in {Zone.Id} go forward that day, so {Form.Time} does not exist. Which time is meant instead?",
            _ => null,
        };

    public IEnumerable<(DateTime At, Phrase Words)> Choices =>
        (Read?.Moments ?? []).Select(at => (at, WordsOf(at, Says(Clock.Words(at, Zone.Id)))));

    private Phrase WordsOf(DateTime at, Phrase said) =>
        Question is null ? said
        : at == Read!.Moments[0] ? (Phrase)$"{said}, before the clocks change"
        : (Phrase)$"{said}, after the clocks change";

    public static string ValueOf(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);
}
