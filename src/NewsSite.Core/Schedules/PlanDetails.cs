namespace NewsSite.Core.Schedules;

/// <summary>What else is to be known to do a planned act; each kind has its own parts.</summary>
public sealed record PlanDetails
{
    public static readonly PlanDetails None = new();

    /// <summary>Of a publication: the revision as it was when it was planned.</summary>
    public int? Number { get; init; }

    /// <summary>Of a banner, also one that is raised with a publication.</summary>
    public string? BannerText { get; init; }
    public IReadOnlyList<string>? Languages { get; init; }
    public int? Minutes { get; init; }

    /// <summary>Of a withdrawal.</summary>
    public string? Reason { get; init; }
    public string? Redirect { get; init; }
}
