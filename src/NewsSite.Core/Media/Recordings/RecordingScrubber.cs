namespace NewsSite.Core.Media.Recordings;

/// <summary>Takes out what a phone writes into a film of place and device.</summary>
public static class RecordingScrubber
{
    /// <summary>Changes <paramref name="stream"/> in place; sound and pictures stay where they are.</summary>
    /// <param name="stream">Seekable and writable; readable by <see cref="RecordingFacts.Read"/>.</param>
    public static void Scrub(Stream stream, MediaFormat format)
    {
        if (format == MediaFormat.Mp4 || format == MediaFormat.M4a)
        {
            Mp4Recording.Blot(stream);
        }
    }
}
