namespace NewsSite.Mail;

/// <summary>A letter on its way out; stored in the save that caused it, and gone once it is sent.</summary>
public sealed class OutgoingMail
{
    private const int LongestError = 500;

    /// <summary>Why nobody tries any more, where no server said anything.</summary>
    public const string LinkEnded = "Its link ended before it could be sent.";
    public static readonly TimeSpan TriesFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);

    public Guid Id { get; private set; }
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";

    /// <summary>Letters carry links that open accounts: the words are no use to whoever reads only the store.</summary>
    public string SealedBody { get; private set; } = "";
    public DateTime QueuedAt { get; private set; }

    /// <summary>When what it says stops being true, such as the end of its link; null when it never does.</summary>
    public DateTime? UsefulUntil { get; private set; }

    /// <summary>Null once given up.</summary>
    public DateTime? NextTryAt { get; private set; }
    public DateTime GivesUpAt { get; private set; }
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }

    public static OutgoingMail Queue(Letter letter, string sealedBody, DateTime now, DateTime? usefulUntil) =>
        new()
        {
            Id = letter.Id,
            To = letter.To,
            Subject = letter.Subject,
            SealedBody = sealedBody,
            QueuedAt = now,
            UsefulUntil = usefulUntil,
            NextTryAt = now,
            GivesUpAt = now + TriesFor,
        };

    public bool IsUsefulAt(DateTime now) => UsefulUntil is null || now < UsefulUntil;

    /// <summary>Waits a minute after the first failure and twice as long after each further one, two hours at most; gives up after a day, or when there is no use in it any more.</summary>
    public void Fail(DateTime now, string error)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(Attempts, 10));
        Attempts++;
        LastError = error.Length <= LongestError ? error : error[..LongestError];
        var next = now + (wait < LongestWait ? wait : LongestWait);
        NextTryAt = next < GivesUpAt && IsUsefulAt(next) ? next : null;
    }

    /// <summary>Another day of tries, from now on.</summary>
    public void TryAgain(DateTime now) => (NextTryAt, GivesUpAt, Attempts) = (now, now + TriesFor, 0);
}
