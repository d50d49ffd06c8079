using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Pictures;

/// <summary>Size and turn of an AVIF file's primary picture, from its property boxes.</summary>
/// <remarks>Source: ISO/IEC 23008-12 (HEIF), 6.5, and ISO/IEC 14496-12, 8.11.</remarks>
internal static class AvifHeader
{
    private const int FullBoxBytes = 4;

    public static PictureHeader? Read(Stream stream)
    {
        if (AvifMeta.Read(stream) is not { } meta)
        {
            return null;
        }

        PictureHeader? size = null;
        var turn = 0;
        foreach (var property in meta.PropertiesOf(meta.PrimaryItem))
        {
            switch (property.Type)
            {
                case "ispe":
                    size = Size(new BigEndianReader(property.Body(stream, 12)));
                    break;
                case "irot":
                    turn = property.Body(stream, 1)[0] & 3;
                    break;
            }
        }

        return size is null ? null : size with { Orientation = OrientationAfter(turn) };
    }

    private static PictureHeader Size(BigEndianReader body)
    {
        body.Skip(FullBoxBytes);
        return new PictureHeader((int)body.Next(4), (int)body.Next(4));
    }

    /// <param name="quarterTurns">Against the clock.</param>
    private static int OrientationAfter(int quarterTurns) =>
        quarterTurns switch
        {
            1 => 8,
            2 => 3,
            3 => 6,
            _ => 1,
        };
}
