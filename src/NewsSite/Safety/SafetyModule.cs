using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsSite.Shared;

namespace NewsSite.Safety;

/// <summary>Keeps out what nobody should send: forged hosts, floods, endless bodies.</summary>
public sealed class SafetyModule : INewsroomModule
{
    /// <summary>The longest article, every letter of it escaped in a form.</summary>
    private const long LargestForm = 8L << 20;

    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services
            .AddOptions<SafetyOptions>()
            .Bind(settings.GetSection(SafetyOptions.Section))
            .Validate(o => !o.HasWrongProxy, "Safety:Proxies names something that is no address and no network.")
            .Validate(o => !o.HasWrongLimit, "A limit of Safety, such as SearchesPerMinute, is below 1.")
            .Validate(o => !o.HasWrongContact, "Safety:SecurityContact is neither a mailto: nor an https: address.")
            .ValidateOnStart();
        services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [.. KnownHosts.Of(settings)]);
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RateLimits>();
        services.AddRateLimiter();
        services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = LargestForm);
        services.Configure<MvcOptions>(o =>
        {
            o.Filters.Add<OnlyHandledMethods>();
            o.Filters.Add<SentOnce>();
            o.Filters.Add<UploadsThatDoNotFit>(UploadsThatDoNotFit.Order);
        });
        services.AddSingleton<SentForms>();
        services.AddScoped<StartUpSafety>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes.MapGet(SecurityTxt.Path, SecurityTxt.Answer).ForAudience(Audience.Reader);
}
