namespace NewsSite.Schedules.Desk;

/// <summary>The part of a form that names a moment.</summary>
public class TimeForm
{
    public string? Date { get; set; }
    public string? Time { get; set; }

    /// <summary>IANA zone or its city; the newsroom's when blank.</summary>
    public string? Zone { get; set; }
}
