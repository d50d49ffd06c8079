using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsSite.Core.Articles;

namespace NewsSite.Shared;

/// <summary>Matches the address segment of a format with a listing of its own: <c>{format:listed}</c>.</summary>
public sealed class FormatConstraint : IRouteConstraint
{
    public const string Name = "listed";

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => values[routeKey] is string segment && ArticleFormat.All.Any(f => f.ListingSegment == segment);
}
