using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Shares;

/// <summary>Outside eyes: links by which people without an account read one revision and comment on it.</summary>
public sealed class SharesModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services
            .AddScoped<ShareRevision>()
            .AddScoped<WithdrawShare>()
            .AddScoped<CommentOnShare>()
            .AddScoped<ShareLetters>()
            .AddScoped<SharedStory>();

    public void MapEndpoints(IEndpointRouteBuilder routes) => SharedMediaEndpoint.Map(routes);
}
