namespace NewsSite.Media;

/// <summary>Where a stored file is served: named by its bytes, so the answer may be kept for ever.</summary>
public static class MediaAddress
{
    public const string Prefix = "/media/";

    /// <param name="hash">SHA-256 of the file, lower-case hex.</param>
    /// <param name="name">Asset name, for people who save the file.</param>
    public static string Of(string hash, string name, string contentType) =>
        $"{Prefix}{hash}/{name}.{ExtensionOf(contentType)}";

    private static string ExtensionOf(string contentType) =>
        contentType switch
        {
            "image/jpeg" => "jpg",
            "image/png" => "png",
            "image/webp" => "webp",
            "image/avif" => "avif",
            "image/gif" => "gif",
            "video/mp4" => "mp4",
            "video/webm" => "webm",
            "audio/mpeg" => "mp3",
            "audio/mp4" => "m4a",
            "text/vtt" => "vtt",
            _ => "bin",
        };
}
