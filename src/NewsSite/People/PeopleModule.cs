using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Core.People;
using NewsSite.People.Pseudonyms;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.People;

public sealed class PeopleModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<RewordStories>();
        services.AddScoped<RewordNotes>();
        services.AddScoped<TakePseudonym>();
        services.AddScoped<ReadPseudonym>();
        services.AddScoped<DropPseudonym>();
        services.AddScoped<IRollBack, RollBackNamed<Person>>();
        services.AddScoped<IRollBack, RollBackNamed<Service>>();
    }
}
