using System.Buffers.Binary;
using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Pictures;

internal static class JpegHeader
{
    private const byte App1 = 0xE1;

    public static PictureHeader? Read(Stream stream)
    {
        var orientation = 1;
        foreach (var segment in JpegSegment.ReadAll(stream))
        {
            if (segment.IsFrame)
            {
                var frame = segment.Payload(stream, 5);
                return new PictureHeader(
                    BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(3)),
                    BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(1)),
                    orientation
                );
            }

            if (segment.Marker == App1 && ExifOrientation.FromJpegPayload(segment.Payload(stream)) is { } found)
            {
                orientation = found;
            }
        }

        return null;
    }
}
