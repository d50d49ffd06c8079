using NewsSite.Core.Shared;

namespace NewsSite.Core.Media.Recordings;

/// <summary>What a film or recording says of itself.</summary>
/// <param name="Duration">Null when the file does not say.</param>
/// <param name="Width">In pixels, as shown; null for sound alone.</param>
public sealed record RecordingFacts(TimeSpan? Duration, int? Width, int? Height)
{
    public const long MaxBytes = 2L * 1024 * 1024 * 1024;

    /// <param name="stream">Seekable; only headers are read, wherever in the file they stand.</param>
    /// <returns>Null when the file is broken or cut short.</returns>
    public static RecordingFacts? Read(Stream stream, MediaFormat format)
    {
        try
        {
            return format.Name switch
            {
                "MP4" or "M4A" => Mp4Recording.Read(stream),
                "WebM" => WebMRecording.Read(stream),
                "MP3" => Mp3Recording.Read(stream),
                _ => throw new ArgumentException($"{format.Name} is not a recording.", nameof(format)),
            };
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The four letters that name how each track of an MP4 or M4A file is written.</summary>
    /// <param name="stream">Readable by <see cref="Read"/>.</param>
    public static IReadOnlyList<string> Codecs(Stream stream) => Mp4Recording.Codecs(stream);

    public static Problem Broken(string fileName) =>
        new(
            "media.broken",
            $"{fileName}: the recording is damaged or cut short. Export it again and try once more.",
            "File"
        );

    public static Problem TooLarge(string fileName) =>
        new("media.too-large", $"{fileName}: films and recordings may have 2 GB at most. Save it smaller.", "File");
}
