namespace NewsSite.Accounts.Browsers;

/// <summary>The settings under <c>Newsroom:Session</c>: how long somebody stays signed in.</summary>
public sealed class SessionOptions
{
    public const string Section = "Newsroom:Session";

    public TimeSpan EndsAfterIdle { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Counted from signing in, however busy the browser is.</summary>
    public TimeSpan EndsAfter { get; set; } = TimeSpan.FromDays(14);
}
