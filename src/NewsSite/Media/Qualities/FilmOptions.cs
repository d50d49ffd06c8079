namespace NewsSite.Media.Qualities;

/// <summary>The settings under <c>Media</c>.</summary>
public sealed class FilmOptions
{
    public const string Section = "Media";
    public const string Off = "off";

    /// <summary>Path of ffmpeg; empty looks for it where programs are; <c>off</c> leaves films as they are.</summary>
    public string Ffmpeg { get; set; } = "";
}
