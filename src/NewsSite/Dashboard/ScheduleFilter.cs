using NewsSite.Core.Schedules;

namespace NewsSite.Dashboard;

/// <summary>Which plans are looked at, as the address says it.</summary>
public sealed class ScheduleFilter
{
    public PlannedKind? Kind { get; set; }

    /// <summary>Whoever planned it.</summary>
    public Guid? Who { get; set; }
}
