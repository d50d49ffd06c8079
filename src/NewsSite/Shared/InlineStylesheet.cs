using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Shared;

/// <summary>A stylesheet as it stands inside each page: a request for it would cost a slow line half a second.</summary>
public abstract partial class InlineStylesheet : IDisposable
{
    private readonly string _folder;
    private readonly string[] _parts;
    private readonly AssetAddresses _assets;
    private readonly IFileProvider _files;
    private readonly IDisposable? _watch;
    private Lazy<Sheet> _sheet;

    /// <param name="folder">Below the web root, without slashes around it.</param>
    /// <param name="parts">Names of the files that make it, in their order.</param>
    protected InlineStylesheet(
        IWebHostEnvironment environment,
        AssetAddresses assets,
        string folder,
        params string[] parts
    )
    {
        (_folder, _parts) = (folder, parts);
        (_assets, _files) = (assets, environment.WebRootFileProvider);
        _sheet = new Lazy<Sheet>(Read);
        // The system has few watchers to give; outside Development the files do not change while the site runs.
        _watch = environment.IsDevelopment()
            ? ChangeToken.OnChange(() => _files.Watch($"{folder}/*.css"), () => _sheet = new Lazy<Sheet>(Read))
            : null;
    }

    /// <summary>Without comments and spare white space.</summary>
    public string Css => _sheet.Value.Css;

    /// <summary>Source expression for <c>style-src</c>, such as <c>'sha256-…'</c>.</summary>
    public string CspHash => _sheet.Value.CspHash;

    public void Dispose()
    {
        _watch?.Dispose();
        GC.SuppressFinalize(this);
    }

    private Sheet Read()
    {
        var css = Squeeze(string.Concat(_parts.Select(ReadPart)));
        css = OwnAddress().Replace(css, m => $"url({_assets.Of(m.Groups[1].Value)})");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        return new Sheet(css, $"'sha256-{hash}'");
    }

    private string ReadPart(string part)
    {
        using var stream = _files.GetFileInfo($"{_folder}/{part}.css").CreateReadStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Squeeze(string css)
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
