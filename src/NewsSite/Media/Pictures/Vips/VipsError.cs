using System.Runtime.InteropServices;

namespace NewsSite.Media.Pictures.Vips;

/// <summary>libvips would not do something; the message is its own, for the log.</summary>
internal sealed class VipsError(string message) : Exception(message)
{
    /// <summary>Throws what libvips last complained of.</summary>
    public static VipsError Last() => new(Take());

    public static string Take()
    {
        var text = Marshal.PtrToStringUTF8(VipsNative.vips_error_buffer())?.Trim() ?? "";
        VipsNative.vips_error_clear();
        return text;
    }
}
