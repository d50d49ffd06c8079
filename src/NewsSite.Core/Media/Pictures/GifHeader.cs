using System.Buffers.Binary;
using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Pictures;

internal static class GifHeader
{
    public static PictureHeader Read(Stream stream)
    {
        var screen = stream.ReadAt(6, 4);
        return new PictureHeader(
            BinaryPrimitives.ReadUInt16LittleEndian(screen),
            BinaryPrimitives.ReadUInt16LittleEndian(screen.AsSpan(2)),
            Frames: GifBlock.ReadAll(stream).Count(b => b.Kind == GifBlockKind.Image)
        );
    }
}
