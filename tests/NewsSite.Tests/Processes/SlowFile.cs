using System.Net;

namespace NewsSite.Tests.Processes;

/// <summary>A file whose second half is sent when the test says so.</summary>
internal sealed class SlowFile(byte[] file) : HttpContent
{
    private readonly TaskCompletionSource _half = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Until the server has asked for the file and got half of it.</summary>
    public Task HalfSent => _half.Task;

    public void SendTheRest() => _go.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(file.AsMemory(0, file.Length / 2));
        await stream.FlushAsync();
        _half.SetResult();
        await _go.Task;
        await stream.WriteAsync(file.AsMemory(file.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length;
        return true;
    }
}
