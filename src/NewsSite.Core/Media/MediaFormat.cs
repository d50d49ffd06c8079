namespace NewsSite.Core.Media;

/// <summary>A file format the newsroom takes in.</summary>
/// <param name="Name">As people write it, such as <c>JPEG</c>.</param>
/// <param name="Extension">With the dot, for addresses of stored files.</param>
public sealed record MediaFormat(string Name, string ContentType, string Extension, MediaKind Kind)
{
    public static readonly MediaFormat Jpeg = new("JPEG", "image/jpeg", ".jpg", MediaKind.Picture);
    public static readonly MediaFormat Png = new("PNG", "image/png", ".png", MediaKind.Picture);
    public static readonly MediaFormat WebP = new("WebP", "image/webp", ".webp", MediaKind.Picture);
    public static readonly MediaFormat Avif = new("AVIF", "image/avif", ".avif", MediaKind.Picture);
    public static readonly MediaFormat Gif = new("GIF", "image/gif", ".gif", MediaKind.Picture);
    public static readonly MediaFormat Mp4 = new("MP4", "video/mp4", ".mp4", MediaKind.Video);
    public static readonly MediaFormat WebM = new("WebM", "video/webm", ".webm", MediaKind.Video);
    public static readonly MediaFormat Mp3 = new("MP3", "audio/mpeg", ".mp3", MediaKind.Audio);
    public static readonly MediaFormat M4a = new("M4A", "audio/mp4", ".m4a", MediaKind.Audio);

    public static IReadOnlyList<MediaFormat> All { get; } = [Jpeg, Png, WebP, Avif, Gif, Mp4, WebM, Mp3, M4a];

    /// <returns>Null when there is no such format.</returns>
    public static MediaFormat? WithContentType(string contentType) =>
        All.FirstOrDefault(f => f.ContentType == contentType);
}
