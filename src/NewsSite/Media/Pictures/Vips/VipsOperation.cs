namespace NewsSite.Media.Pictures.Vips;

/// <summary>One operation by its libvips name: inputs are set one by one, then it runs once.</summary>
internal sealed class VipsOperation : IDisposable
{
    private readonly nint _handle;

    /// <exception cref="VipsError">This libvips has no such operation.</exception>
    public VipsOperation(string name)
    {
        _handle = VipsNative.vips_operation_new(name);
        if (_handle == 0)
        {
            throw VipsError.Last();
        }
    }

    public VipsOperation Set(string property, string text)
    {
        var value = default(GValue);
        VipsNative.g_value_init(ref value, GValue.StringType);
        VipsNative.g_value_set_string(ref value, text);
        return Set(property, ref value);
    }

    public VipsOperation Set(string property, VipsImage image)
    {
        var value = default(GValue);
        VipsNative.g_value_init(ref value, VipsNative.vips_image_get_type());
        VipsNative.g_value_set_object(ref value, image.Handle);
        return Set(property, ref value);
    }

    /// <param name="options">Such as <c>width=400,size=down</c>; values hold no commas.</param>
    public VipsOperation With(FormattableString options)
    {
        var text = FormattableString.Invariant(options);
        return VipsNative.vips_object_set_from_string(_handle, text) == 0 ? this : throw VipsError.Last();
    }

    /// <summary>Runs an operation that makes a picture.</summary>
    /// <exception cref="VipsError">The file is broken, or memory ran out.</exception>
    public VipsImage Make()
    {
        Run();
        var value = default(GValue);
        VipsNative.g_value_init(ref value, VipsNative.vips_image_get_type());
        VipsNative.g_object_get_property(_handle, "out", ref value);
        var image = new VipsImage(VipsNative.g_value_dup_object(ref value));
        VipsNative.g_value_unset(ref value);
        return image;
    }

    /// <exception cref="VipsError">The picture could not be made or written.</exception>
    public void Run()
    {
        if (VipsNative.vips_object_build(_handle) != 0)
        {
            throw VipsError.Last();
        }
    }

    public void Dispose()
    {
        VipsNative.vips_object_unref_outputs(_handle);
        VipsNative.g_object_unref(_handle);
    }

    private VipsOperation Set(string property, ref GValue value)
    {
        VipsNative.g_object_set_property(_handle, property, ref value);
        VipsNative.g_value_unset(ref value);
        return this;
    }
}
