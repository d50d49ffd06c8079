using NewsSite.Core.Languages;

namespace NewsSite.Backups;

internal static class BackupAge
{
    /// <returns>Such as <c>3 hours</c>.</returns>
    public static Phrase InWords(TimeSpan age) =>
        Of(age) switch
        {
            (0, AgeUnit.Minute) => "less than a minute",
            (var n, AgeUnit.Minute) => Phrase.Counted(n, "1 minute", $"{n} minutes"),
            (var n, AgeUnit.Hour) => Phrase.Counted(n, "1 hour", $"{n} hours"),
            var (n, _) => Phrase.Counted(n, "1 day", $"{n} days"),
        };

    public static Phrase Sentence(TimeSpan age) =>
        Of(age) switch
        {
            (0, AgeUnit.Minute) => "The last backup is less than a minute old.",
            (var n, AgeUnit.Minute) => Phrase.Counted(
                n,
                "The last backup is 1 minute old.",
                $"The last backup is {n} minutes old."
            ),
            (var n, AgeUnit.Hour) => Phrase.Counted(
                n,
                "The last backup is 1 hour old.",
                $"The last backup is {n} hours old."
            ),
            var (n, _) => Phrase.Counted(n, "The last backup is 1 day old.", $"The last backup is {n} days old."),
        };

    /// <summary>The smaller unit until there are two of the larger one.</summary>
    private static (int Count, AgeUnit Unit) Of(TimeSpan age) =>
        age switch
        {
            { TotalHours: < 2 } => (Math.Max(0, (int)age.TotalMinutes), AgeUnit.Minute),
            { TotalDays: < 2 } => ((int)age.TotalHours, AgeUnit.Hour),
            _ => ((int)age.TotalDays, AgeUnit.Day),
        };

    private enum AgeUnit
    {
        Minute,
        Hour,
        Day,
    }
}
