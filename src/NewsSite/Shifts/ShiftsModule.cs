using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Audit;
using NewsSite.Shared;

namespace NewsSite.Shifts;

/// <summary>What someone leaves to a colleague when their shift ends.</summary>
public sealed class ShiftsModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings) =>
        services
            .AddScoped<ShiftLoad>()
            .AddScoped<ShiftItems>()
            .AddScoped<ShiftHands>()
            .AddScoped<HandOverShift>()
            .AddScoped<TakeBackShift>()
            .AddScoped<IRollBack, RollBackShift>();
}
