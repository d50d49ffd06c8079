using System.Buffers.Binary;
using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Pictures;

internal static class PngHeader
{
    public static PictureHeader? Read(Stream stream)
    {
        PictureHeader? header = null;
        foreach (var chunk in PngChunk.ReadAll(stream))
        {
            header = chunk.Type switch
            {
                "IHDR" => Size(chunk.Payload(stream, 8)),
                "acTL" => header is null ? null : header with { Frames = Number(chunk.Payload(stream, 4), 0) },
                "eXIf" => header is null
                    ? null
                    : header with
                    {
                        Orientation = ExifOrientation.Read(chunk.Payload(stream, 65535)) ?? 1,
                    },
                _ => header,
            };
            if (chunk.Type == "IDAT")
            {
                break;
            }
        }

        return header;
    }

    private static PictureHeader? Size(byte[] payload) =>
        payload.Length < 8 ? null : new PictureHeader(Number(payload, 0), Number(payload, 4));

    private static int Number(byte[] payload, int at) =>
        payload.Length < at + 4 ? 0 : BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(at));
}
