using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Health.Admin;

public sealed class IndexModel(HealthCheckService health, AuditAnchors ends, RecordKey key, TimeProvider clock)
    : PageModel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public HealthReport Report { get; private set; } = null!;

    /// <summary>Null while the record is empty.</summary>
    public SignedHead? Head { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Report = await health.CheckHealthAsync(cancel);
        Head = await SignedAsync(cancel);
    }

    /// <summary>To be kept elsewhere: what it says can later be held against the record.</summary>
    public async Task<IActionResult> OnGetHeadAsync(CancellationToken cancel) =>
        await SignedAsync(cancel) is { } head
            ? File(JsonSerializer.SerializeToUtf8Bytes(head, Json), "application/json", "record-head.json")
            : NotFound();

    /// <param name="check">As it is registered.</param>
    public static string NameOf(string check) =>
        check switch
        {
            "Store" => DeskWords.Say("Store"),
            "Disk" => DeskWords.Say("Disk"),
            "Media" => DeskWords.Say("Media"),
            "Backup" => DeskWords.Say("Backup"),
            "Events" => DeskWords.Say("Events"),
            "Record" => DeskWords.Say("Record"),
            "Schedule" => DeskWords.Say("Schedule"),
            _ => check,
        };

    public static string StateOf(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "state-ok",
            HealthStatus.Degraded => "state-warn",
            _ => "state-withdrawn",
        };

    public static Phrase NameOf(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "Healthy",
            HealthStatus.Degraded => "Needs care",
            _ => "Out of order",
        };

    private async Task<SignedHead?> SignedAsync(CancellationToken cancel) =>
        await ends.HeadAsync(cancel) is { } head
            ? key.Sign(new AuditAnchor(clock.GetUtcNow().UtcDateTime, head))
            : null;
}
