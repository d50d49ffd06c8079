using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Shared;

namespace NewsSite.Tasks;

/// <summary>What colleagues ask of each other.</summary>
public sealed class TasksModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services
            .AddScoped<TaskNews>()
            .AddScoped<GiveTask>()
            .AddScoped<ChangeTask>()
            .AddScoped<TaskBoard>()
            .AddScoped<IRollBack, RollBackTask>();
}
