using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace NewsSite.Tests.Crawl;

/// <summary>Addresses of every route of the site that answers GET, with values a curious reader would try.</summary>
/// <param name="values">By name of the route's parameter; a name that is missing gets <c>1</c>.</param>
internal sealed class RouterAddresses(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    public IEnumerable<string> Of(IServiceProvider site) =>
        site.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(e =>
                e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } m || m.Contains("GET")
            )
            .SelectMany(e => Fill(e.RoutePattern))
            .Distinct();

    private IEnumerable<string> Fill(RoutePattern pattern) =>
        pattern.PathSegments.Aggregate(
            (IEnumerable<string>)[""],
            (starts, segment) => starts.SelectMany(start => Fill(segment).Select(end => $"{start}/{end}"))
        );

    private IEnumerable<string> Fill(RoutePatternPathSegment segment) =>
        segment.Parts.Aggregate(
            (IEnumerable<string>)[""],
            (starts, part) => starts.SelectMany(start => Fill(part).Select(end => start + end))
        );

    private IEnumerable<string> Fill(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => [literal.Content],
            RoutePatternSeparatorPart separator => [separator.Content],
            RoutePatternParameterPart parameter => values.GetValueOrDefault(parameter.Name) ?? ["1"],
            _ => [],
        };
}
