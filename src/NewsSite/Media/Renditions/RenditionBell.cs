namespace NewsSite.Media.Renditions;

/// <summary>Wakes the making of renditions when there is something new to do.</summary>
public sealed class RenditionBell : IDisposable
{
    private readonly SemaphoreSlim _forPictures = new(0, 1);
    private readonly SemaphoreSlim _forFilms = new(0, 1);

    public void Ring()
    {
        Ring(_forPictures);
        Ring(_forFilms);
    }

    /// <summary>Ends at a ring, or when the time is up: work may also come from another process.</summary>
    public Task WaitForPicturesAsync(TimeSpan most, CancellationToken cancel) => _forPictures.WaitAsync(most, cancel);

    public Task WaitForFilmsAsync(TimeSpan most, CancellationToken cancel) => _forFilms.WaitAsync(most, cancel);

    public void Dispose()
    {
        _forPictures.Dispose();
        _forFilms.Dispose();
    }

    private static void Ring(SemaphoreSlim bell)
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already rung.
        }
    }
}
