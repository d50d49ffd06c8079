namespace NewsSite.Shared;

/// <summary>What a page may load and who may frame it, as the header says it.</summary>
/// <remarks>Source: W3C Content Security Policy Level 3.</remarks>
public sealed class ContentSecurityPolicy(ReaderStylesheet stylesheet, EmbedStylesheet embeds)
{
    public string ForReaders => Write(stylesheet, isDesk: false, "'none'");

    /// <summary>Pictures and films that were just chosen are shown from memory; the preview stands in a frame.</summary>
    public string ForDesk => Write(stylesheet, isDesk: true, "'none'");

    /// <summary>A page that the desk shows in a frame.</summary>
    public string ForDeskFrame => Write(stylesheet, isDesk: false, "'self'");

    /// <summary>A page that any site may show in a frame: a picture and a few words.</summary>
    public string ForEmbeds =>
        $"default-src 'none'; style-src {embeds.CspHash}; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    /// <summary>A file somebody uploaded, opened by itself.</summary>
    public const string ForUploads = "default-src 'none'; sandbox";

    private static string Write(ReaderStylesheet stylesheet, bool isDesk, string framedBy)
    {
        var fromMemory = isDesk ? " blob:" : "";
        string[] rules =
        [
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' {stylesheet.CspHash}",
            $"img-src 'self' data:{fromMemory}",
            $"media-src 'self'{fromMemory}",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            isDesk ? "frame-src 'self'" : "frame-src 'none'",
            "form-action 'self'",
            "base-uri 'none'",
            $"frame-ancestors {framedBy}",
            // On the desk no text may become markup or code by any script, ours included.
            .. isDesk ? (string[])["require-trusted-types-for 'script'", "trusted-types 'none'"] : [],
        ];
        return string.Join("; ", rules);
    }
}
