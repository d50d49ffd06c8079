using System.Buffers.Binary;
using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Pictures;

/// <remarks>Source: RFC 9649.</remarks>
internal static class WebPHeader
{
    public static PictureHeader? Read(Stream stream)
    {
        PictureHeader? header = null;
        var frames = 0;
        foreach (var chunk in RiffChunk.ReadAll(stream))
        {
            switch (chunk.Type)
            {
                case "VP8X" when chunk.PayloadLength >= 10:
                    header = Extended(chunk.Payload(stream, 10));
                    break;
                case "VP8 " when chunk.PayloadLength >= 10:
                    header ??= Lossy(chunk.Payload(stream, 10));
                    break;
                case "VP8L" when chunk.PayloadLength >= 5:
                    header ??= Lossless(chunk.Payload(stream, 5));
                    break;
                case "ANMF":
                    frames++;
                    break;
                case "EXIF" when header is not null:
                    header = header with { Orientation = ExifOrientation.Read(chunk.Payload(stream, 65535)) ?? 1 };
                    break;
            }
        }

        return header is null ? null : header with { Frames = Math.Max(1, frames) };
    }

    private static PictureHeader Extended(byte[] payload) => new(1 + Number24(payload, 4), 1 + Number24(payload, 7));

    private static PictureHeader Lossy(byte[] payload) =>
        new(
            BinaryPrimitives.ReadUInt16LittleEndian(payload.AsSpan(6)) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(payload.AsSpan(8)) & 0x3FFF
        );

    private static PictureHeader Lossless(byte[] payload)
    {
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(payload.AsSpan(1));
        return new PictureHeader(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static int Number24(byte[] payload, int at) =>
        payload[at] | (payload[at + 1] << 8) | (payload[at + 2] << 16);
}
