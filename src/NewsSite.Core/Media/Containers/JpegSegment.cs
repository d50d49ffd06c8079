using System.Buffers.Binary;

namespace NewsSite.Core.Media.Containers;

/// <summary>One marker of a JPEG file and what belongs to it.</summary>
/// <param name="Offset">Where the marker's 0xFF stands.</param>
/// <param name="Length">Of marker, length field and payload; for a scan also the coded data after it.</param>
internal sealed record JpegSegment(byte Marker, long Offset, long Length)
{
    public const byte StartOfImage = 0xD8;
    public const byte EndOfImage = 0xD9;
    public const byte StartOfScan = 0xDA;
    private const int HeaderBytes = 4;

    public bool IsFrame => Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    public byte[] Payload(Stream stream, int limit = 65535) =>
        stream.ReadAt(Offset + HeaderBytes, (int)Math.Min(Length - HeaderBytes, limit));

    /// <summary>All segments up to the end of the image; what comes after it is not part of the picture.</summary>
    /// <exception cref="EndOfStreamException">The file ends before its picture does.</exception>
    /// <exception cref="InvalidDataException">Something else stands where a marker must.</exception>
    public static IEnumerable<JpegSegment> ReadAll(Stream stream)
    {
        long at = 0;
        while (true)
        {
            var segment = ReadOne(stream, at);
            yield return segment;
            if (segment.Marker == EndOfImage)
            {
                yield break;
            }

            at += segment.Length;
        }
    }

    private static JpegSegment ReadOne(Stream stream, long at)
    {
        var head = stream.ReadAt(at, 2);
        if (head[0] != 0xFF)
        {
            throw new InvalidDataException("No marker where one must stand.");
        }

        // A marker may be padded with any number of 0xFF.
        if (head[1] == 0xFF)
        {
            return new JpegSegment(0xFF, at, 1);
        }

        if (head[1] is StartOfImage or EndOfImage or 0x01 or (>= 0xD0 and <= 0xD7))
        {
            return new JpegSegment(head[1], at, 2);
        }

        var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(stream.ReadAt(at + 2, 2));
        return new JpegSegment(head[1], at, head[1] == StartOfScan ? EndOfCodedData(stream, at + length) - at : length);
    }

    private static long EndOfCodedData(Stream stream, long at)
    {
        var buffer = new byte[65536];
        stream.Position = at;
        var afterFf = false;
        while (true)
        {
            var read = stream.Read(buffer);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            for (var i = 0; i < read; i++)
            {
                if (afterFf && buffer[i] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                {
                    return at + i - 1;
                }

                afterFf = buffer[i] == 0xFF;
            }

            at += read;
        }
    }
}
