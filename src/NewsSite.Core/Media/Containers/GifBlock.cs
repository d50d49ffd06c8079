namespace NewsSite.Core.Media.Containers;

internal enum GifBlockKind
{
    Image,
    Comment,
    Application,
    OtherExtension,
    Trailer,
}

/// <summary>One block of a GIF file after its screen descriptor.</summary>
/// <param name="Name">Of an application extension, such as <c>NETSCAPE2.0</c>; else empty.</param>
internal sealed record GifBlock(GifBlockKind Kind, string Name, long Offset, long Length)
{
    private const int ScreenBytes = 13;

    /// <summary>Length of signature, screen descriptor and global colours.</summary>
    public static int HeaderLength(Stream stream) => ScreenBytes + ColourTableBytes(stream.ReadAt(10, 1)[0]);

    /// <summary>All blocks up to the trailer.</summary>
    /// <exception cref="EndOfStreamException">The file ends before its trailer.</exception>
    /// <exception cref="InvalidDataException">Something else stands where a block must.</exception>
    public static IEnumerable<GifBlock> ReadAll(Stream stream)
    {
        long at = HeaderLength(stream);
        GifBlock block;
        do
        {
            block = ReadOne(stream, at);
            yield return block;
            at += block.Length;
        } while (block.Kind != GifBlockKind.Trailer);
    }

    private static GifBlock ReadOne(Stream stream, long at) =>
        stream.ReadAt(at, 1)[0] switch
        {
            0x3B => new GifBlock(GifBlockKind.Trailer, "", at, 1),
            0x2C => Image(stream, at),
            0x21 => Extension(stream, at),
            _ => throw new InvalidDataException("No block where one must stand."),
        };

    private static GifBlock Image(Stream stream, long at)
    {
        var data = at + 10 + ColourTableBytes(stream.ReadAt(at + 9, 1)[0]) + 1;
        return new GifBlock(GifBlockKind.Image, "", at, EndOfSubBlocks(stream, data) - at);
    }

    private static GifBlock Extension(Stream stream, long at)
    {
        var label = stream.ReadAt(at + 1, 1)[0];
        var length = EndOfSubBlocks(stream, at + 2) - at;
        return label switch
        {
            0xFE => new GifBlock(GifBlockKind.Comment, "", at, length),
            0xFF when length > 14 => new GifBlock(
                GifBlockKind.Application,
                System.Text.Encoding.Latin1.GetString(stream.ReadAt(at + 3, 11)),
                at,
                length
            ),
            _ => new GifBlock(GifBlockKind.OtherExtension, "", at, length),
        };
    }

    private static long EndOfSubBlocks(Stream stream, long at)
    {
        while (true)
        {
            var length = stream.ReadAt(at, 1)[0];
            at += 1 + length;
            if (length == 0)
            {
                return at;
            }
        }
    }

    private static int ColourTableBytes(byte flags) => (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
}
