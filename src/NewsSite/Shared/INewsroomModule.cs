using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NewsSite.Shared;

/// <summary>One capability of the newsroom: what it adds to the host, and what it answers to.</summary>
public interface INewsroomModule
{
    void AddServices(IServiceCollection services, IConfiguration settings);

    /// <summary>Every endpoint declares its <see cref="Audience"/>; Razor pages do by their folder.</summary>
    void MapEndpoints(IEndpointRouteBuilder routes) { }
}
