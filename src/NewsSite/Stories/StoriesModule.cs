using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;
using NewsSite.Stories.Desk;

namespace NewsSite.Stories;

public sealed class StoriesModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<KeptAlike>();
        services.AddScoped<StoryCards>();
        services.AddScoped<StoryPeople>();
        services.AddScoped<FindAlike>();
        services.AddScoped<ReadOnward>();
        services.AddScoped<ReadStory>();
        services.AddScoped<StorySiblings>();
        services.AddScoped<FindFormerStory>();
        services.AddScoped<StoryPreview>();
    }

    /// <summary>Whatever nothing else answers is “not here” to anyone who asks.</summary>
    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes.MapFallback("{*path}", () => Results.NotFound()).ForAudience(Audience.Reader);
}
