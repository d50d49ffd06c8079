namespace NewsSite.Core.Media.Recordings;

/// <remarks>Source: RFC 9559 (Matroska); WebM is a part of it.</remarks>
internal static class WebMRecording
{
    private const long Segment = 0x18538067;
    private const long Info = 0x1549A966;
    private const long TimestampScale = 0x2AD7B1;
    private const long Duration = 0x4489;
    private const long Tracks = 0x1654AE6B;
    private const long TrackEntry = 0xAE;
    private const long Video = 0xE0;
    private const long PixelWidth = 0xB0;
    private const long PixelHeight = 0xBA;
    private const long Cluster = 0x1F43B675;
    private const long ClusterTimestamp = 0xE7;
    private const long DefaultScale = 1_000_000;

    public static RecordingFacts? Read(Stream stream)
    {
        var segment = EbmlElement.ReadAll(stream, 0, stream.Length).FirstOrDefault(e => e.Id == Segment);
        if (segment is null)
        {
            return null;
        }

        TimeSpan? duration = null;
        EbmlElement? video = null;
        var (hasTracks, scale, lastCluster) = (false, DefaultScale, 0L);
        foreach (var part in segment.Children(stream))
        {
            switch (part.Id)
            {
                case Info:
                    scale = part.Child(stream, TimestampScale)?.Integer(stream) ?? DefaultScale;
                    duration = ToTime(part.Child(stream, Duration)?.Float(stream) ?? 0, scale);
                    break;
                case Tracks:
                    hasTracks = true;
                    video = FindVideo(stream, part);
                    break;
                case Cluster:
                    lastCluster = part.Child(stream, ClusterTimestamp)?.Integer(stream) ?? lastCluster;
                    break;
            }
        }

        // A file written live does not know its length; where its last cluster begins comes close.
        return hasTracks
            ? new RecordingFacts(
                duration ?? ToTime(lastCluster, scale),
                Size(stream, video, PixelWidth),
                Size(stream, video, PixelHeight)
            )
            : null;
    }

    private static EbmlElement? FindVideo(Stream stream, EbmlElement tracks) =>
        tracks
            .Children(stream)
            .Where(e => e.Id == TrackEntry)
            .Select(track => track.Child(stream, Video))
            .FirstOrDefault(v => v is not null);

    private static int? Size(Stream stream, EbmlElement? video, long id) =>
        (int?)video?.Child(stream, id)?.Integer(stream);

    private static TimeSpan? ToTime(double ticks, long scaleNanoseconds)
    {
        var seconds = ticks * scaleNanoseconds / 1e9;
        return seconds > 0 && seconds < TimeSpan.FromDays(30).TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
