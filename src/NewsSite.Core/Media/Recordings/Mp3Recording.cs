using System.Buffers.Binary;
using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Recordings;

/// <remarks>Source: ISO/IEC 11172-3 and 13818-3 for frames; the Xing and VBRI headers are common practice.</remarks>
internal static class Mp3Recording
{
    private const int SearchBytes = 65536;
    private const int Id3HeaderBytes = 10;

    public static RecordingFacts? Read(Stream stream)
    {
        var start = AfterId3(stream);
        var head = stream.ReadAt(start, (int)Math.Clamp(stream.Length - start, 0, SearchBytes));
        var at = FirstFrame(head);
        return at < 0 ? null : new RecordingFacts(Duration(head.AsSpan(at), stream.Length - start - at), null, null);
    }

    private static TimeSpan? Duration(ReadOnlySpan<byte> frame, long bytes)
    {
        var header = Mp3FrameHeader.Read(frame)!;
        var frames = FrameCount(frame, header);
        var seconds = frames > 0 ? (double)frames * header.Samples / header.SampleRate : bytes * 8.0 / header.BitRate;
        return TimeSpan.FromSeconds(seconds);
    }

    /// <returns>0 when neither header is there: the bit rate does not change, or nobody wrote it down.</returns>
    private static long FrameCount(ReadOnlySpan<byte> frame, Mp3FrameHeader header)
    {
        var xing = frame[Math.Min(frame.Length, 4 + header.SideInfoBytes)..];
        if (xing.Length >= 12 && (xing.StartsWith("Xing"u8) || xing.StartsWith("Info"u8)) && (xing[7] & 1) == 1)
        {
            return BinaryPrimitives.ReadUInt32BigEndian(xing[8..]);
        }

        var vbri = frame[Math.Min(frame.Length, 36)..];
        return vbri.Length >= 18 && vbri.StartsWith("VBRI"u8) ? BinaryPrimitives.ReadUInt32BigEndian(vbri[14..]) : 0;
    }

    private static long AfterId3(Stream stream)
    {
        var head = stream.ReadAt(0, Id3HeaderBytes);
        return head.AsSpan().StartsWith("ID3"u8)
            ? Id3HeaderBytes + ((head[6] & 127) << 21 | (head[7] & 127) << 14 | (head[8] & 127) << 7 | (head[9] & 127))
            : 0;
    }

    /// <summary>The first header that is followed by another where it says its frame ends.</summary>
    private static int FirstFrame(ReadOnlySpan<byte> head)
    {
        for (var at = 0; at + 4 <= head.Length; at++)
        {
            if (Mp3FrameHeader.Read(head[at..]) is { } header)
            {
                var next = at + header.FrameBytes;
                if (next + 4 > head.Length || Mp3FrameHeader.Read(head[next..]) is not null)
                {
                    return at;
                }
            }
        }

        return -1;
    }
}
