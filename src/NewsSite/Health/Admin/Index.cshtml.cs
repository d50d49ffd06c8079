using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsSite.Health.Admin;

public sealed class IndexModel(HealthCheckService health) : PageModel
{
    public HealthReport Report { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Report = await health.CheckHealthAsync(cancel);

    /// <summary>The words of a check, else what it failed of; administrators may read that.</summary>
    public static string WordsOf(HealthReportEntry entry) => entry.Description ?? entry.Exception?.Message ?? "";

    public static string StateOf(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "state-ok",
            HealthStatus.Degraded => "state-warn",
            _ => "state-withdrawn",
        };

    public static string NameOf(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "Healthy",
            HealthStatus.Degraded => "Needs care",
            _ => "Out of order",
        };
}
