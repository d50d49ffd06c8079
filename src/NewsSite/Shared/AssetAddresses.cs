using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace NewsSite.Shared;

/// <summary>Addresses of the site's own files with their fingerprints, which browsers may keep for ever.</summary>
public sealed class AssetAddresses(EndpointDataSource endpoints)
{
    private readonly Lazy<FrozenDictionary<string, string>> _byName = new(() => Read(endpoints));

    /// <param name="path">Such as <c>/fonts/face.woff2</c>.</param>
    /// <returns>The fingerprinted path; the path itself for a file that has none.</returns>
    public string Of(string path) => _byName.Value.GetValueOrDefault(path, path);

    private static FrozenDictionary<string, string> Read(EndpointDataSource endpoints) =>
        endpoints
            .Endpoints.Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Select(asset => (Label: LabelOf(asset), asset.Route))
            .Where(asset => asset.Label is not null)
            .DistinctBy(asset => asset.Label)
            .ToFrozenDictionary(asset => $"/{asset.Label}", asset => $"/{asset.Route}", StringComparer.Ordinal);

    private static string? LabelOf(StaticAssetDescriptor asset) =>
        asset.Properties.FirstOrDefault(p => p.Name == "label")?.Value;
}
