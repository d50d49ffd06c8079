using System.Runtime.InteropServices;

namespace NewsSite.Media.Pictures.Vips;

/// <summary>The functions of libvips and GLib that are called, none of them with varargs.</summary>
internal static partial class VipsNative
{
    public const string Vips = "vips";
    public const string GObject = "gobject";
    public const string GLib = "glib";

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_init(string programName);

    [LibraryImport(Vips)]
    public static partial int vips_version(int part);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void vips_operation_block_set(string name, [MarshalAs(UnmanagedType.Bool)] bool blocked);

    [LibraryImport(Vips)]
    public static partial void vips_cache_set_max(int operations);

    [LibraryImport(Vips)]
    public static partial void vips_concurrency_set(int threads);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint vips_operation_new(string name);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_object_set_from_string(nint operation, string options);

    [LibraryImport(Vips)]
    public static partial int vips_object_build(nint operation);

    [LibraryImport(Vips)]
    public static partial void vips_object_unref_outputs(nint operation);

    [LibraryImport(Vips)]
    public static partial nint vips_image_get_type();

    [LibraryImport(Vips)]
    public static partial nint vips_image_copy_memory(nint image);

    [LibraryImport(Vips)]
    public static partial int vips_image_get_width(nint image);

    [LibraryImport(Vips)]
    public static partial int vips_image_get_height(nint image);

    [LibraryImport(Vips)]
    public static partial int vips_image_get_bands(nint image);

    /// <returns>Names, ended by a null; to be freed with <see cref="g_strfreev"/>.</returns>
    [LibraryImport(Vips)]
    public static partial nint vips_image_get_fields(nint image);

    [LibraryImport(Vips)]
    public static partial int vips_image_remove(nint image, nint name);

    [LibraryImport(Vips)]
    public static partial nint vips_image_write_to_memory(nint image, out nuint bytes);

    [LibraryImport(Vips)]
    public static partial nint vips_error_buffer();

    [LibraryImport(Vips)]
    public static partial void vips_error_clear();

    [LibraryImport(GObject)]
    public static partial nint g_value_init(ref GValue value, nint type);

    [LibraryImport(GObject)]
    public static partial void g_value_unset(ref GValue value);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_value_set_string(ref GValue value, string text);

    [LibraryImport(GObject)]
    public static partial void g_value_set_object(ref GValue value, nint instance);

    [LibraryImport(GObject)]
    public static partial nint g_value_dup_object(ref GValue value);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_set_property(nint instance, string name, ref GValue value);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_get_property(nint instance, string name, ref GValue value);

    [LibraryImport(GObject)]
    public static partial void g_object_unref(nint instance);

    [LibraryImport(GLib)]
    public static partial void g_free(nint memory);

    [LibraryImport(GLib)]
    public static partial void g_strfreev(nint names);
}

/// <summary>GLib's box for a value of any type.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    /// <summary>GLib's fixed number for text.</summary>
    public const nint StringType = 16 << 2;

    public nint Type;
    public long Data0;
    public long Data1;
}
