using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using NewsSite.Shared;

namespace NewsSite.Light;

/// <summary>The stylesheet of light pages.</summary>
public sealed partial class LightStylesheet(IWebHostEnvironment environment, AssetAddresses assets)
    : InlineStylesheet(environment, assets, "css", "light")
{
    /// <summary>Classes it speaks of; others need not be sent.</summary>
    public IReadOnlySet<string> Classes => ClassNames().Matches(Css).Select(m => m.Groups[1].Value).ToHashSet();

    /// <summary>Nothing but this sheet, and the form for searching.</summary>
    public string Policy =>
        $"default-src 'none'; style-src {CspHash}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [GeneratedRegex(@"\.([a-z][a-z-]*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassNames();
}
