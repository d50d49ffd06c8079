namespace NewsSite.Core.Media.Pictures;

/// <summary>What the start of a picture file tells before a single pixel is decoded.</summary>
/// <param name="Width">In pixels, as stored: before orientation is applied.</param>
/// <param name="Orientation">1 to 8 as in EXIF; 1 when the file says nothing.</param>
/// <param name="Frames">1 for a still picture.</param>
public sealed record PictureHeader(int Width, int Height, int Orientation = 1, int Frames = 1)
{
    private bool IsTurned => Orientation is >= 5 and <= 8;

    /// <summary>As people see it, after orientation is applied.</summary>
    public int SeenWidth => IsTurned ? Height : Width;
    public int SeenHeight => IsTurned ? Width : Height;
    public long Pixels => (long)Width * Height;

    /// <param name="stream">Seekable; only headers are read from it.</param>
    /// <returns>Null when the header is broken or says nothing usable.</returns>
    public static PictureHeader? Read(Stream stream, MediaFormat format)
    {
        try
        {
            var header = ReaderFor(format)?.Invoke(stream);
            return header is { Width: > 0, Height: > 0 } ? header : null;
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            return null;
        }
    }

    private static Func<Stream, PictureHeader?>? ReaderFor(MediaFormat format) =>
        format.Name switch
        {
            "JPEG" => JpegHeader.Read,
            "PNG" => PngHeader.Read,
            "WebP" => WebPHeader.Read,
            "AVIF" => AvifHeader.Read,
            "GIF" => GifHeader.Read,
            _ => null,
        };
}
