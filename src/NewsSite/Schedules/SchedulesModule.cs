using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Audit;
using NewsSite.Shared;

namespace NewsSite.Schedules;

public sealed class SchedulesModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services
            .AddScoped<PlanAct>()
            .AddScoped<MovePlan>()
            .AddScoped<GiveUpPlan>()
            .AddScoped<HandPlan>()
            .AddScoped<DoDuePlans>()
            .AddScoped<PlanLetters>()
            .AddScoped<PlanNews>()
            .AddScoped<PlanClock>()
            .AddScoped<IRollBack, RollBackPlan>()
            .AddScoped<IRollBack, RollBackHandedPlan>();
        services.AddHostedService<KeepSchedule>();
        services.AddHealthChecks().AddCheck<PlansCheck>("Schedule", HealthStatus.Unhealthy);
    }
}
