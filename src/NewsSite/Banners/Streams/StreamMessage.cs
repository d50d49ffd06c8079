namespace NewsSite.Banners.Streams;

/// <summary>One message to every stream of a language, and the way to the next one.</summary>
/// <remarks>All streams share the message, its bytes and the one task they wait on: an idle stream costs next to nothing.</remarks>
/// <param name="Bytes">What a stream that is up to date gets.</param>
/// <param name="State">What a stream that is new or fell behind gets: all there is to know at this message.</param>
/// <param name="IsLast">The site is stopping.</param>
internal sealed record StreamMessage(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> State, bool IsLast = false)
{
    private readonly TaskCompletionSource<StreamMessage> _next = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public Task<StreamMessage> Next => _next.Task;

    public void Follow(StreamMessage next) => _next.SetResult(next);
}
