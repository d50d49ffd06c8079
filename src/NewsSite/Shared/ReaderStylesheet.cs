using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Shared;

/// <summary>The readers' stylesheet as it stands inside each page: a request for it would cost a slow line half a second.</summary>
public sealed partial class ReaderStylesheet : IDisposable
{
    private const string Folder = "css/reader";

    /// <summary>The first names the layers, which settle the rest.</summary>
    private static readonly string[] Parts =
    [
        "tokens",
        "ground",
        "frame",
        "story",
        "lists",
        "states",
        "print",
        "breaking",
    ];

    private readonly AssetAddresses _assets;
    private readonly IFileProvider _files;
    private readonly IDisposable? _watch;
    private Lazy<Sheet> _sheet;

    public ReaderStylesheet(IWebHostEnvironment environment, AssetAddresses assets)
    {
        (_assets, _files) = (assets, environment.WebRootFileProvider);
        _sheet = new Lazy<Sheet>(Read);
        // The system has few watchers to give; outside Development the files do not change while the site runs.
        _watch = environment.IsDevelopment()
            ? ChangeToken.OnChange(() => _files.Watch($"{Folder}/*.css"), () => _sheet = new Lazy<Sheet>(Read))
            : null;
    }

    /// <summary>Without comments and spare white space.</summary>
    public string Css => _sheet.Value.Css;

    /// <summary>Source expression for <c>style-src</c>, such as <c>'sha256-…'</c>.</summary>
    public string CspHash => _sheet.Value.CspHash;

    public void Dispose() => _watch?.Dispose();

    private Sheet Read()
    {
        var css = Squeeze(string.Concat(Parts.Select(ReadPart)));
        css = OwnAddress().Replace(css, m => $"url({_assets.Of(m.Groups[1].Value)})");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        return new Sheet(css, $"'sha256-{hash}'");
    }

    private string ReadPart(string part)
    {
        using var stream = _files.GetFileInfo($"{Folder}/{part}.css").CreateReadStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static string Squeeze(string css)
    {
        var squeezed = Spare().Replace(Comment().Replace(css, ""), " ");
        return AroundSigns().Replace(squeezed, "$1").Replace(";}", "}", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spare();

    // Not around “:”, “+” and brackets: there a space can carry meaning.
    [GeneratedRegex(@"\s*([{};,>])\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AroundSigns();

    [GeneratedRegex("""url\("(/[^"]+)"\)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnAddress();

    private sealed record Sheet(string Css, string CspHash);
}
