using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Dashboard;

public sealed class DashboardModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services.AddScoped<DashboardBoard>().AddScoped<ScheduleBoard>().AddScoped<NoticeBoard>();
}
