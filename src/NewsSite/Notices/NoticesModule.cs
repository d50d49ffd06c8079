using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Notices;

/// <summary>What colleagues should know of each other's work: at the desk, and by mail where they chose so.</summary>
public sealed class NoticesModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services.AddScoped<TellColleagues>().AddScoped<ChooseNotices>().AddScoped<NoticeLetters>();
}
