using System.Buffers.Binary;

namespace NewsSite.Core.Media.Pictures;

/// <summary>The one EXIF field that changes how a picture looks.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private static ReadOnlySpan<byte> JpegPrefix => "Exif\0\0"u8;

    /// <returns>Null when the payload is not EXIF or says nothing of orientation.</returns>
    public static int? FromJpegPayload(ReadOnlySpan<byte> payload) =>
        payload.StartsWith(JpegPrefix) ? Read(payload[JpegPrefix.Length..]) : null;

    /// <param name="tiff">EXIF data from its byte order mark on; some WebP writers put the JPEG prefix before it.</param>
    public static int? Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.StartsWith(JpegPrefix))
        {
            tiff = tiff[JpegPrefix.Length..];
        }

        if (tiff.Length < 14 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return null;
        }

        var little = tiff[0] == (byte)'I';
        var directory = Number32(tiff[4..], little);
        return directory + 2 > tiff.Length ? null : FromDirectory(tiff[(int)directory..], little);
    }

    /// <summary>A JPEG segment that says nothing but the orientation.</summary>
    public static byte[] JpegSegment(int orientation) =>
        [
            0xFF,
            0xE1,
            0,
            34,
            .. JpegPrefix,
            .. "MM\0*"u8,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];

    private static int? FromDirectory(ReadOnlySpan<byte> directory, bool little)
    {
        var count = Number16(directory, little);
        for (var entry = 2; count > 0 && entry + 12 <= directory.Length; entry += 12, count--)
        {
            if (Number16(directory[entry..], little) == Tag)
            {
                return Number16(directory[(entry + 8)..], little) is var value and >= 1 and <= 8 ? value : null;
            }
        }

        return null;
    }

    private static ushort Number16(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Number32(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
