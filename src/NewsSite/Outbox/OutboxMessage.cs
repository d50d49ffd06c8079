namespace NewsSite.Outbox;

/// <summary>A domain event on its way to those who listen; stored in the save that caused it.</summary>
public sealed class OutboxMessage
{
    /// <summary>About ten hours of trying. After that it is set aside.</summary>
    public const int MostAttempts = 20;

    /// <summary>Past half a minute of trying it is no passing trouble.</summary>
    public const int WorrisomeAttempts = 5;

    private const int LongestError = 2000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public long Id { get; private set; }
    public required string Type { get; init; }
    public required string Json { get; init; }
    public required DateTime RaisedAt { get; init; }

    /// <summary>Null until every listener has heard it.</summary>
    public DateTime? HandledAt { get; private set; }

    /// <summary>Null unless a listener failed: not delivered again before then.</summary>
    public DateTime? RetryAt { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Of the latest failed attempt; kept after a later one succeeds.</summary>
    public string? LastError { get; private set; }

    public bool IsSetAside => HandledAt is null && Attempts >= MostAttempts;

    public void Succeed(DateTime now)
    {
        Attempts++;
        HandledAt = now;
        RetryAt = null;
    }

    /// <summary>Waits 1 s after the first failure, twice as long after each further one, an hour at most.</summary>
    public void Fail(DateTime now, string error)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(Attempts, 20)));
        Attempts++;
        RetryAt = now + (wait < LongestWait ? wait : LongestWait);
        LastError = error.Length <= LongestError ? error : error[..LongestError];
    }
}
