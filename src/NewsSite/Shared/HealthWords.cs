using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Core.Languages;
using NewsSite.Shared.Words;

namespace NewsSite.Shared;

/// <summary>What a check of health found: in English for the log, and as a phrase for the page that administrators read.</summary>
internal static class HealthWords
{
    private const string Key = "words";

    public static HealthCheckResult Healthy(Phrase words) => HealthCheckResult.Healthy(words.ToString(), Kept(words));

    public static HealthCheckResult Degraded(Phrase words) =>
        HealthCheckResult.Degraded(words.ToString(), data: Kept(words));

    public static HealthCheckResult Unhealthy(Phrase words) =>
        HealthCheckResult.Unhealthy(words.ToString(), data: Kept(words));

    /// <summary>The words of a check, else what it failed of; administrators may read that.</summary>
    public static string Of(HealthReportEntry entry) =>
        entry.Data.GetValueOrDefault(Key) is Phrase words
            ? DeskWords.Say(words)
            : entry.Description ?? entry.Exception?.Message ?? "";

    private static Dictionary<string, object> Kept(Phrase words) => new(StringComparer.Ordinal) { [Key] = words };
}
