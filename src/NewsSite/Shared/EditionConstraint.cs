using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace NewsSite.Shared;

/// <summary>Matches the tag of a language readers are offered: <c>{language:edition}</c>.</summary>
public sealed class EditionConstraint(IOptions<NewsroomOptions> options) : IRouteConstraint
{
    public const string Name = "edition";

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => values[routeKey] is string tag && options.Value.Languages.Any(l => l.Tag == tag);
}
