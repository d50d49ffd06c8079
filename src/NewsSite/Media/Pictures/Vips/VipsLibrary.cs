using System.Reflection;
using System.Runtime.InteropServices;

namespace NewsSite.Media.Pictures.Vips;

/// <summary>Loads libvips into this process. Only the picture worker does so: no other process runs a decoder.</summary>
internal static class VipsLibrary
{
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Heif", "Nsgif"];

    /// <param name="file">The library in one file; null takes the system's.</param>
    /// <exception cref="DllNotFoundException">There is none, or it cannot be loaded here.</exception>
    public static void Load(string? file)
    {
        var all = file is null ? 0 : NativeLibrary.Load(file);
        NativeLibrary.SetDllImportResolver(
            typeof(VipsLibrary).Assembly,
            (name, _, _) => all != 0 && IsOurs(name) ? all : FindInSystem(name)
        );
        if (all == 0 && FindInSystem(VipsNative.Vips) == 0)
        {
            throw new DllNotFoundException("the system has none");
        }

        if (VipsNative.vips_init("newssite") != 0)
        {
            throw new DllNotFoundException(VipsError.Take());
        }

        Restrict();
    }

    public static string Version =>
        $"{VipsNative.vips_version(0)}.{VipsNative.vips_version(1)}.{VipsNative.vips_version(2)}";

    public static bool IsAtLeast(int major, int minor) =>
        (VipsNative.vips_version(0), VipsNative.vips_version(1)).CompareTo((major, minor)) >= 0;

    /// <summary>Only the loaders for the formats the newsroom takes in may run, whatever a file claims to be.</summary>
    private static void Restrict()
    {
        VipsNative.vips_operation_block_set("VipsForeignLoad", true);
        foreach (var loader in Loaders)
        {
            VipsNative.vips_operation_block_set($"VipsForeignLoad{loader}", false);
        }

        VipsNative.vips_cache_set_max(0);
        VipsNative.vips_concurrency_set(1);
    }

    private static bool IsOurs(string name) => name is VipsNative.Vips or VipsNative.GObject or VipsNative.GLib;

    private static nint FindInSystem(string name) =>
        name switch
        {
            VipsNative.Vips => First("libvips.so.42", "libvips.42.dylib", "libvips-42.dll"),
            VipsNative.GObject => First("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
            VipsNative.GLib => First("libglib-2.0.so.0", "libglib-2.0.0.dylib", "libglib-2.0-0.dll"),
            _ => 0,
        };

    private static nint First(params string[] names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), null, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
