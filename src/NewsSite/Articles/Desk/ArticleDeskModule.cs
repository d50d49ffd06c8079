using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles.Desk.Histories;
using NewsSite.Articles.Desk.Listing;
using NewsSite.Articles.Desk.Reviewing;
using NewsSite.Articles.Desk.Writing;
using NewsSite.Shared;

namespace NewsSite.Articles.Desk;

/// <summary>The part of the desk where stories are written and published.</summary>
public sealed class ArticleDeskModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services
            .AddScoped<ArticleListing>()
            .AddScoped<CreditPeople>()
            .AddScoped<EditorDesk>()
            .AddScoped<ReadHistory>()
            .AddScoped<ReadReview>()
            .AddScoped<DeskClock>();

    public void MapEndpoints(IEndpointRouteBuilder routes) => FindStoryEndpoint.Map(routes);
}
