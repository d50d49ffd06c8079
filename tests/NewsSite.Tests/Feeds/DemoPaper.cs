using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsSite.Demo;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Feeds;

/// <summary>The demo newsroom with all its stories, without the smaller sizes of its pictures, which take long.</summary>
public sealed class DemoPaper : IAsyncLifetime
{
    public Newsroom Site { get; } =
        new()
        {
            Adjust = builder =>
            {
                var services = builder.Services;
                services.Remove(
                    services.Single(s =>
                        s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "RenditionService"
                    )
                );
            },
        };

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Assert.True(await Site.ExecuteAsync((DemoNewsroom demo) => demo.FillAsync(_ => { }, default)));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
