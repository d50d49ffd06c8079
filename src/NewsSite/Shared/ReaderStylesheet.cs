using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace NewsSite.Shared;

/// <summary>The readers' stylesheet, which stands inlined in the head of their pages.</summary>
public sealed class ReaderStylesheet
{
    public ReaderStylesheet(IWebHostEnvironment host)
    {
        using var reader = new StreamReader(host.WebRootFileProvider.GetFileInfo("css/reader.css").CreateReadStream());
        Css = reader.ReadToEnd();
        CspHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
    }

    public string Css { get; }

    /// <summary>Lets browsers apply exactly this text, as <c>'sha256-…'</c>.</summary>
    public string CspHash { get; }
}
