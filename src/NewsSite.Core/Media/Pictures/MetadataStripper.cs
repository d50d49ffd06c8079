using System.Buffers.Binary;
using NewsSite.Core.Media.Containers;

namespace NewsSite.Core.Media.Pictures;

/// <summary>Copies a picture without what it tells of place, people and devices, touching no pixel.</summary>
/// <remarks>
/// What draws the picture is kept by name (colours and the turn with it) and everything else is left out, so that
/// a field nobody here has heard of does not slip through. Bytes after the end of the picture go too: phones put
/// films and second pictures there.
/// </remarks>
public static class MetadataStripper
{
    private static readonly HashSet<string> KeptPngChunks = new(
        [
            "IHDR",
            "PLTE",
            "IDAT",
            "IEND",
            "tRNS",
            "gAMA",
            "cHRM",
            "sRGB",
            "iCCP",
            "cICP",
            "mDCV",
            "cLLI",
            "bKGD",
            "sBIT",
            "pHYs",
            "acTL",
            "fcTL",
            "fdAT",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> KeptWebPChunks = new(
        ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> KeptGifApplications = new(
        ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"],
        StringComparer.Ordinal
    );

    /// <param name="source">Seekable.</param>
    /// <param name="target">Empty, writable and seekable; what it holds after a false is worthless.</param>
    /// <returns>False when the file is broken or cut short.</returns>
    public static bool Strip(Stream source, MediaFormat format, Stream target)
    {
        try
        {
            Copier(format)(source, target);
            return true;
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            return false;
        }
    }

    private static Action<Stream, Stream> Copier(MediaFormat format) =>
        format.Name switch
        {
            "JPEG" => CopyJpeg,
            "PNG" => CopyPng,
            "WebP" => CopyWebP,
            "AVIF" => CopyAvif,
            "GIF" => CopyGif,
            _ => throw new ArgumentException($"{format.Name} is not a picture format.", nameof(format)),
        };

    private static void CopyJpeg(Stream source, Stream target)
    {
        var orientation = JpegHeader.Read(source)?.Orientation ?? 1;
        foreach (var segment in JpegSegment.ReadAll(source))
        {
            if (IsKept(source, segment))
            {
                source.CopyRange(segment.Offset, segment.Length, target);
            }

            if (segment.Marker == JpegSegment.StartOfImage && orientation != 1)
            {
                target.Write(ExifOrientation.JpegSegment(orientation));
            }
        }
    }

    /// <remarks>Of the application segments only JFIF, Adobe's colour note and colour profiles draw the picture.</remarks>
    private static bool IsKept(Stream source, JpegSegment segment) =>
        segment.Marker switch
        {
            0xE0 => segment.Payload(source, 5).AsSpan().StartsWith("JFIF\0"u8),
            0xE2 => segment.Payload(source, 12).AsSpan().StartsWith("ICC_PROFILE\0"u8),
            0xEE => segment.Payload(source, 5).AsSpan().StartsWith("Adobe"u8),
            >= 0xE0 and <= 0xEF or 0xFE or 0xFF => false,
            _ => true,
        };

    private static void CopyPng(Stream source, Stream target)
    {
        source.CopyRange(0, PngChunk.SignatureBytes, target);
        foreach (var chunk in PngChunk.ReadAll(source).Where(c => KeptPngChunks.Contains(c.Type)))
        {
            source.CopyRange(chunk.Offset, chunk.Length, target);
        }
    }

    private static void CopyWebP(Stream source, Stream target)
    {
        source.CopyRange(0, RiffChunk.FileHeaderBytes, target);
        foreach (var chunk in RiffChunk.ReadAll(source).Where(c => KeptWebPChunks.Contains(c.Type)))
        {
            var start = target.Position;
            source.CopyRange(chunk.Offset, 8 + chunk.PayloadLength, target);
            target.Write(new byte[chunk.Length - 8 - chunk.PayloadLength]);
            if (chunk.Type == "VP8X")
            {
                ForgetDescriptions(target, start + 8);
            }
        }

        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)target.Length - 8);
        Overwrite(target, 4, size);
    }

    /// <summary>Clears the flags that promise EXIF and XMP chunks.</summary>
    private static void ForgetDescriptions(Stream target, long flagsAt)
    {
        var flags = target.ReadAt(flagsAt, 1);
        flags[0] &= 0xF3;
        target.Position = target.Length;
        Overwrite(target, flagsAt, flags);
    }

    /// <remarks>Offsets inside AVIF files are absolute, so descriptions are blotted out where they stand.</remarks>
    private static void CopyAvif(Stream source, Stream target)
    {
        source.CopyRange(0, source.Length, target);
        foreach (var (offset, length) in AvifMeta.Read(source)?.DescriptionRanges() ?? [])
        {
            if (offset < 0 || length < 0 || length > source.Length - offset)
            {
                throw new EndOfStreamException();
            }

            Overwrite(target, offset, new byte[length]);
        }
    }

    private static void CopyGif(Stream source, Stream target)
    {
        source.CopyRange(0, GifBlock.HeaderLength(source), target);
        foreach (var block in GifBlock.ReadAll(source).Where(IsKept))
        {
            source.CopyRange(block.Offset, block.Length, target);
        }
    }

    private static bool IsKept(GifBlock block) =>
        block.Kind switch
        {
            GifBlockKind.Comment => false,
            GifBlockKind.Application => KeptGifApplications.Contains(block.Name),
            _ => true,
        };

    private static void Overwrite(Stream target, long at, byte[] bytes)
    {
        target.Position = at;
        target.Write(bytes);
        target.Position = target.Length;
    }
}
