using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Data;
using NewsSite.Tests.Newsrooms.Stores;
using NewsSite.Web;

namespace NewsSite.Tests.Newsrooms;

/// <summary>The real site on a port of its own, with its own data folder and a clock that tests move.</summary>
public sealed class Newsroom : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsroom-").FullName;
    private WebApplication? _app;
    private string _address = "http://127.0.0.1:0";

    public NewsroomClock Clock { get; } = new();
    public string DataFolder => _folder;
    public IServiceProvider Services => _app!.Services;

    /// <summary>Such as <c>http://127.0.0.1:41234</c>.</summary>
    public string Address => _app!.Urls.First();

    /// <summary>Set before the newsroom opens, in a derived fixture or by hand.</summary>
    public Action<WebApplicationBuilder>? Adjust { get; init; }

    public async ValueTask InitializeAsync()
    {
        await TestStores.MakeAsync(_folder);
        _app = Build();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(CancellationToken.None);
        }

        await _app.StartAsync();
        _address = Address;
    }

    /// <summary>The site goes away, as when its machine does; what it stored stays.</summary>
    public async Task StopAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    /// <summary>The site is back at its old address, with what it stored.</summary>
    public async Task StartAgainAsync()
    {
        _app = Build();
        await _app.StartAsync();
    }

    private WebApplication Build() =>
        NewsroomHost.Build(
            new HostOptions(_folder, _address, "Test"),
            builder =>
            {
                builder.Logging.ClearProviders();
                AllowMoreThanAPersonCanDo(builder.Configuration);
                // Tests of films turn it on; the others should not wait for the machine to be done with theirs.
                builder.Configuration["Media:Ffmpeg"] = "off";
                builder.Services.AddSingleton<TimeProvider>(Clock);
                builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
                TestStores.Lead(builder.Configuration, _folder);
                Adjust?.Invoke(builder);
            }
        );

    private static void AllowMoreThanAPersonCanDo(ConfigurationManager settings)
    {
        foreach (var limit in (string[])["SearchesPerMinute", "WritesPerMinute", "UploadsPerMinute"])
        {
            settings[$"Safety:{limit}"] = "1000000";
        }
    }

    /// <summary>A browser without script: follows no redirect by itself, keeps cookies.</summary>
    public HttpClient Browser() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };

    public async Task<T> AskAsync<T>(Func<NewsDb, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsDb>());
    }

    /// <summary>Runs a use case as the newsroom itself, in a scope of its own.</summary>
    public async Task<T> ExecuteAsync<TUseCase, T>(Func<TUseCase, Task<T>> act)
        where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await TestStores.DropAsync(_folder);
        Directory.Delete(_folder, recursive: true);
    }
}
