using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace NewsSite.Shared;

/// <summary>Puts the headers that every answer carries around whatever else answers, the host's own refusals among it.</summary>
public sealed class SecurityHeadersFirst : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.UseMiddleware<SecurityHeaders>();
            next(app);
        };
}
