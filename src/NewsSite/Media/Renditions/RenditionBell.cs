namespace NewsSite.Media.Renditions;

/// <summary>Wakes the making of renditions when there is something new to do.</summary>
public sealed class RenditionBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already rung.
        }
    }

    /// <summary>Ends at a ring, or when the time is up: work may also come from another process.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancel) => _rung.WaitAsync(most, cancel);

    public void Dispose() => _rung.Dispose();
}
