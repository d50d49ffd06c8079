namespace NewsSite.Core.Accounts;

/// <summary>How long nobody is let in after so many failures in a row: first a pause, then a wait. It never grows past an hour, so nobody is shut out for good.</summary>
public static class LockDelays
{
    /// <summary>Failures that cost nothing yet.</summary>
    public const int FreeTries = 5;

    /// <summary>Failures this long ago count no more.</summary>
    public static readonly TimeSpan ForgetsAfter = TimeSpan.FromHours(24);

    private static readonly IReadOnlyList<TimeSpan> Delays =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(60),
    ];

    /// <param name="failures">In a row, the newest included.</param>
    /// <param name="freeTries">The failure with this number is the first that costs.</param>
    /// <returns>Null while the next try is free.</returns>
    public static TimeSpan? After(int failures, int freeTries = FreeTries) =>
        failures < freeTries ? null : Delays[Math.Min(failures - freeTries, Delays.Count - 1)];
}
