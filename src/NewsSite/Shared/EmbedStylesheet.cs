using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;

namespace NewsSite.Shared;

/// <summary>The few rules of a story that another site shows in a frame; they stand inside its page.</summary>
public sealed class EmbedStylesheet(IWebHostEnvironment environment)
{
    private readonly Lazy<string> _css = new(() => Read(environment));

    public string Css => _css.Value;

    /// <summary>Source expression for <c>style-src</c>.</summary>
    public string CspHash => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";

    private static string Read(IWebHostEnvironment environment)
    {
        using var stream = environment.WebRootFileProvider.GetFileInfo("css/embed.css").CreateReadStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return InlineStylesheet.Squeeze(reader.ReadToEnd());
    }
}
