using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.People.Pseudonyms;
using NewsSite.Shared;

namespace NewsSite.People;

public sealed class PeopleModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<RewordStories>();
        services.AddScoped<TakePseudonym>();
        services.AddScoped<ReadPseudonym>();
        services.AddScoped<DropPseudonym>();
    }
}
