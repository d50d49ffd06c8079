using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Storage.S3;

/// <summary>A newsroom with its media in a bucket, for one class of tests.</summary>
public sealed class NewsroomOnS3 : IAsyncLifetime
{
    private readonly ObjectStore _objects = new();
    private Newsroom? _newsroom;

    /// <summary>Skips the test when there is no store to be had.</summary>
    public Newsroom Open()
    {
        ObjectStore.Need();
        return _newsroom!;
    }

    public async ValueTask InitializeAsync()
    {
        await _objects.InitializeAsync();
        if (ObjectStore.IsThere)
        {
            _newsroom = await _objects.NewsroomAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_newsroom is not null)
        {
            await _newsroom.DisposeAsync();
        }

        await _objects.DisposeAsync();
    }
}
