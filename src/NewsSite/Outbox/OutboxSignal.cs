namespace NewsSite.Outbox;

/// <summary>Tells the dispatcher that there is something to deliver.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0);
    private long _commits;

    /// <summary>How often this process has committed events. What was read before it grew may be out of date.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    public void Wake()
    {
        Interlocked.Increment(ref _commits);

        // Two callers may both pass the check; the second wake-up then finds nothing to do.
        if (_waiting.CurrentCount == 0)
        {
            _waiting.Release();
        }
    }

    /// <summary>Returns at the next <see cref="Wake"/>, or after that time without one.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => _waiting.WaitAsync(atMost, cancel);

    public void Dispose() => _waiting.Dispose();
}
