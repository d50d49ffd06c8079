using System.Runtime.InteropServices;

namespace NewsSite.Media.Pictures.Vips;

internal sealed class VipsImage(nint handle) : IDisposable
{
    private const int ManyRows = 10_000_000;

    public nint Handle { get; } = handle;
    public int Width => VipsNative.vips_image_get_width(Handle);
    public int Height => VipsNative.vips_image_get_height(Handle);
    public int Bands => VipsNative.vips_image_get_bands(Handle);

    /// <summary>Decodes a file at a width or less: turned upright, in sRGB, eight bits, held in memory.</summary>
    /// <exception cref="VipsError">The file is broken or cut short.</exception>
    public static VipsImage Decode(string path, int width, int? height = null)
    {
        using var thumbnail = new VipsOperation("thumbnail").Set("filename", path);
        using var decoded = thumbnail
            .With(
                $"width={width},height={height ?? ManyRows},size={(height is null ? "down" : "force")},fail-on=error,{ProfileOption}=srgb"
            )
            .Make();
        using var inColour = decoded.ToColourSpace();
        using var eightBit = inColour.ToBytes();
        return eightBit.Settle();
    }

    /// <exception cref="VipsError">Memory ran out.</exception>
    public VipsImage Shrink(int width, int? height = null)
    {
        using var thumbnail = new VipsOperation("thumbnail_image").Set("in", this);
        using var shrunk = thumbnail
            .With($"width={width},height={height ?? ManyRows},size={(height is null ? "down" : "force")}")
            .Make();
        return shrunk.Settle();
    }

    public VipsImage Crop(int left, int top, int width, int height)
    {
        using var crop = new VipsOperation("extract_area").Set("input", this);
        return crop.With($"left={left},top={top},width={width},height={height}").Make();
    }

    /// <summary>On white, for formats that know no transparency.</summary>
    /// <remarks>Asked only of pictures that have some: libvips 8.18 takes the last colour of others for it.</remarks>
    public VipsImage Flatten()
    {
        if (Bands is not (2 or 4))
        {
            return Settle();
        }

        using var flatten = new VipsOperation("flatten").Set("in", this);
        return flatten.With($"background=255").Make();
    }

    public void Save(string saver, string path, FormattableString options)
    {
        using var bare = WithoutMetadata();
        using var save = new VipsOperation(saver).Set("in", bare).Set("filename", path);
        save.With(options).With($"{(VipsLibrary.IsAtLeast(8, 15) ? "keep=none" : "strip=true")}").Run();
    }

    /// <summary>The pixels, row by row, <see cref="Bands"/> bytes each.</summary>
    public byte[] Pixels()
    {
        var memory = VipsNative.vips_image_write_to_memory(Handle, out var count);
        if (memory == 0)
        {
            throw VipsError.Last();
        }

        var bytes = new byte[(int)count];
        Marshal.Copy(memory, bytes, 0, bytes.Length);
        VipsNative.g_free(memory);
        return bytes;
    }

    public void Dispose() => VipsNative.g_object_unref(Handle);

    private static string ProfileOption => VipsLibrary.IsAtLeast(8, 16) ? "output-profile" : "export-profile";

    private VipsImage ToColourSpace()
    {
        using var convert = new VipsOperation("colourspace").Set("in", this);
        return convert.With($"space=srgb").Make();
    }

    private VipsImage ToBytes()
    {
        using var cast = new VipsOperation("cast").Set("in", this);
        return cast.With($"format=uchar").Make();
    }

    /// <summary>Works out all pixels now, so that what follows reads them and not the file.</summary>
    private VipsImage Settle()
    {
        var settled = VipsNative.vips_image_copy_memory(Handle);
        return settled == 0 ? throw VipsError.Last() : new VipsImage(settled);
    }

    /// <summary>libvips before 8.15 leaves EXIF in WebP files though told to strip, so it is taken out by name as well.</summary>
    private VipsImage WithoutMetadata()
    {
        using var copy = new VipsOperation("copy").Set("in", this);
        var bare = copy.Make();
        var names = VipsNative.vips_image_get_fields(bare.Handle);
        for (var at = 0; Marshal.ReadIntPtr(names, at) is var name and not 0; at += nint.Size)
        {
            if (IsMetadata(Marshal.PtrToStringUTF8(name)!))
            {
                _ = VipsNative.vips_image_remove(bare.Handle, name);
            }
        }

        VipsNative.g_strfreev(names);
        return bare;
    }

    private static bool IsMetadata(string field) =>
        field is "xmp-data" or "iptc-data" or "icc-profile-data" or "orientation"
        || field.StartsWith("exif-", StringComparison.Ordinal);
}
