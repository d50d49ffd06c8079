using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Recordings;

/// <remarks>Source: ISO/IEC 14496-12, 8.2.2 (mvhd), 8.3.2 (tkhd), 8.8.2 (mehd).</remarks>
internal static class Mp4Recording
{
    private const int HeaderLimitBytes = 128;
    private const long VideoHandler = 0x76696465;
    private const long SoundHandler = 0x736F756E;

    public static RecordingFacts? Read(Stream stream)
    {
        // All of it, so that a file cut short is noticed even when its movie box comes first.
        if (
            IsoBox.ReadAll(stream).ToList().Find(b => b.Type == "moov") is not { } movie
            || movie.Child(stream, "mvhd") is not { } header
        )
        {
            return null;
        }

        var (timescale, ticks) = Times(new BigEndianReader(header.Body(stream, HeaderLimitBytes)));
        ticks = ticks > 0 ? ticks : FragmentedTicks(stream, movie);
        TimeSpan? duration = timescale > 0 && ticks > 0 ? ToTime(ticks, timescale) : null;
        var (width, height) = VideoSize(stream, movie);
        return new RecordingFacts(duration, width, height);
    }

    /// <summary>Turns boxes that tell of place, people and devices into empty space, in place.</summary>
    /// <param name="stream">Seekable and writable.</param>
    public static void Blot(Stream stream)
    {
        foreach (var box in Descriptions(stream).ToList())
        {
            stream.Position = box.Offset + 4;
            stream.Write("free"u8);
            stream.Position = box.BodyOffset;
            var zeros = new byte[65536];
            for (var left = box.End - box.BodyOffset; left > 0; left -= zeros.Length)
            {
                stream.Write(zeros.AsSpan(0, (int)Math.Min(left, zeros.Length)));
            }
        }
    }

    /// <remarks>They stand in the file, in its movie and in its tracks; no deeper, whatever a hostile file nests.</remarks>
    private static IEnumerable<IsoBox> Descriptions(Stream stream)
    {
        var file = IsoBox.ReadAll(stream).ToList();
        var movie = file.Where(b => b.Type == "moov").SelectMany(b => b.Children(stream)).ToList();
        var tracks = movie.Where(b => b.Type == "trak").SelectMany(b => b.Children(stream));
        return file.Concat(movie).Concat(tracks).Where(b => b.Type is "udta" or "meta" or "uuid");
    }

    /// <summary>The four letters that name how each track of pictures or sound is written, such as <c>avc1</c> and <c>mp4a</c>.</summary>
    /// <remarks>Source: ISO/IEC 14496-12, 8.5.2 (stsd): version, flags and a count, then one box for each way of writing.</remarks>
    public static IReadOnlyList<string> Codecs(Stream stream) =>
        IsoBox.ReadAll(stream).Find("moov") is { } movie
            ?
            [
                .. movie
                    .Children(stream)
                    .Where(b => b.Type == "trak" && HandlerOf(stream, b) is VideoHandler or SoundHandler)
                    .SelectMany(track => CodecsOf(stream, track))
                    .Distinct(),
            ]
            : [];

    private static IEnumerable<string> CodecsOf(Stream stream, IsoBox track)
    {
        var samples = track.Child(stream, "mdia")?.Child(stream, "minf")?.Child(stream, "stbl");
        return samples?.Child(stream, "stsd")?.Children(stream, skip: 8).Select(b => b.Type) ?? [];
    }

    private static (long Timescale, long Ticks) Times(BigEndianReader body)
    {
        var wide = body.Next(1) == 1 ? 8 : 4;
        body.Skip(3 + (2 * wide));
        return (body.Next(4), body.Next(wide));
    }

    private static long FragmentedTicks(Stream stream, IsoBox movie)
    {
        if (movie.Child(stream, "mvex")?.Child(stream, "mehd") is not { } box)
        {
            return 0;
        }

        var body = new BigEndianReader(box.Body(stream, HeaderLimitBytes));
        var wide = body.Next(1) == 1 ? 8 : 4;
        body.Skip(3);
        return body.Next(wide);
    }

    private static TimeSpan? ToTime(long ticks, long timescale)
    {
        var seconds = (double)ticks / timescale;
        return seconds < TimeSpan.FromDays(30).TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static (int? Width, int? Height) VideoSize(Stream stream, IsoBox movie)
    {
        foreach (var track in movie.Children(stream).Where(b => b.Type == "trak"))
        {
            if (HandlerOf(stream, track) == VideoHandler && track.Child(stream, "tkhd") is { } header)
            {
                return ShownSize(new BigEndianReader(header.Body(stream, HeaderLimitBytes)));
            }
        }

        return (null, null);
    }

    /// <returns>Null when the track does not say what it holds.</returns>
    private static long? HandlerOf(Stream stream, IsoBox track)
    {
        if (track.Child(stream, "mdia")?.Child(stream, "hdlr") is not { } handler)
        {
            return null;
        }

        var body = new BigEndianReader(handler.Body(stream, 12));
        body.Skip(8);
        return body.Next(4);
    }

    /// <summary>Width and height are 16.16 numbers; phones store films lying and say in the matrix how to turn them.</summary>
    private static (int? Width, int? Height) ShownSize(BigEndianReader body)
    {
        var version = body.Next(1);
        body.Skip(3 + (version == 1 ? 32 : 20) + 16);
        var isLying = body.Next(4) == 0;
        body.Skip(32);
        var (width, height) = ((int)(body.Next(4) >> 16), (int)(body.Next(4) >> 16));
        return isLying ? (height, width) : (width, height);
    }
}
