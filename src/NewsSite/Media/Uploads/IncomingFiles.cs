using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Core.Media.Recordings;
using NewsSite.Core.Shared;
using NewsSite.Shared;

namespace NewsSite.Media.Uploads;

/// <summary>Receives files into the uploads folder; whatever is not taken over from there is deleted.</summary>
public sealed class IncomingFiles(DataFolder folder)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>A new path in the uploads folder; the file there is deleted with the object.</summary>
    public IncomingFile Empty() => new(Path.Combine(folder.Uploads, $"{Guid.CreateVersion7():n}.tmp"));

    /// <summary>Writes an upload to disk as it comes, and stops as soon as it cannot be taken.</summary>
    /// <returns>The refusal, with nothing left behind; null when the file is complete at <paramref name="into"/>.</returns>
    public static async Task<Problem?> ReceiveAsync(
        Stream content,
        string fileName,
        IncomingFile into,
        CancellationToken cancel
    )
    {
        await using var file = new FileStream(
            into.Path,
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            BufferBytes
        );
        var buffer = new byte[BufferBytes];
        var filled = await content.ReadAtLeastAsync(buffer, MediaSniffer.HeadBytes, throwOnEndOfStream: false, cancel);
        if (MediaSniffer.Recognise(buffer.AsSpan(0, filled)) is not { } format)
        {
            return MediaSniffer.Refusal(fileName, buffer.AsSpan(0, Math.Min(filled, MediaSniffer.HeadBytes)));
        }

        while (filled > 0)
        {
            if (TooLarge(fileName, format, file.Length + filled) is { } tooLarge)
            {
                return tooLarge;
            }

            await file.WriteAsync(buffer.AsMemory(0, filled), cancel);
            filled = await content.ReadAsync(buffer, cancel);
        }

        return null;
    }

    /// <returns>Null when a file of this format may have so many bytes.</returns>
    public static Problem? TooLarge(string fileName, MediaFormat format, long bytes) =>
        format.Kind == MediaKind.Picture
            ? bytes > PictureLimits.MaxBytes
                ? PictureLimits.TooLarge(fileName)
                : null
            : bytes > RecordingFacts.MaxBytes
                ? RecordingFacts.TooLarge(fileName)
                : null;
}

/// <summary>A file on its way in. Deleted on disposal unless the store has taken it.</summary>
public sealed class IncomingFile(string path) : IDisposable
{
    public string Path => path;

    public void Dispose() => File.Delete(path);
}
