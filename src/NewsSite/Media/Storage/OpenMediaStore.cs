using NewsSite.Shared;
using NewsSite.Shared.Faults;

namespace NewsSite.Media.Storage;

/// <summary>Looks at the store of media before the site opens.</summary>
/// <remarks>
/// A wrong key or bucket is a mistake that somebody should hear of at once. A store that does not answer comes back by itself:
/// the newsroom must be able to write, and readers to read, without it.
/// </remarks>
public sealed class OpenMediaStore(IMediaStore store)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>What is wrong for now, in one sentence; null when it answers.</returns>
    /// <exception cref="StartUpFailure">The settings are wrong.</exception>
    public async Task<string?> ExecuteAsync(CancellationToken cancel)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(Patience);
        try
        {
            await store.CheckAsync(late.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "The store of media files does not answer. Pictures and films are missing until it does.";
        }
        catch (MediaStoreFailure failure) when (failure.Trouble == MediaStoreTrouble.Away)
        {
            return $"{failure.Message} Pictures and films are missing until it does.";
        }
        catch (MediaStoreFailure failure)
        {
            throw new StartUpFailure(ExitCode.SettingsWrong, $"{failure.Message} See Media:S3.");
        }
    }
}
