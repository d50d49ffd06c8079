using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Translations;
using NewsSite.Audit;
using NewsSite.Backups;
using NewsSite.Banners;
using NewsSite.Dashboard;
using NewsSite.Data;
using NewsSite.Demo;
using NewsSite.Embeds;
using NewsSite.Feeds;
using NewsSite.FrontPages;
using NewsSite.Health;
using NewsSite.Import;
using NewsSite.Light;
using NewsSite.Mail;
using NewsSite.Media;
using NewsSite.Notes;
using NewsSite.Notices;
using NewsSite.Offline;
using NewsSite.Outbox;
using NewsSite.People;
using NewsSite.Readership;
using NewsSite.Safety;
using NewsSite.Schedules;
using NewsSite.Search;
using NewsSite.Sections;
using NewsSite.Seizures;
using NewsSite.Shared;
using NewsSite.Shared.Words;
using NewsSite.Shares;
using NewsSite.Shifts;
using NewsSite.StandingPages;
using NewsSite.Stories;
using NewsSite.Tasks;

namespace NewsSite.Web;

/// <summary>Builds the newsroom's program: the same for serving, for commands and for tests.</summary>
public static class NewsroomHost
{
    /// <summary>Requests under way are finished in that time or broken off.</summary>
    public static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(8);

    /// <summary>What it consists of, in the order services are added and routes are mapped.</summary>
    private static readonly IReadOnlyList<INewsroomModule> Modules =
    [
        new DataModule(),
        new OutboxModule(),
        new SearchModule(),
        new BannersModule(),
        new SharedModule(),
        new SafetyModule(),
        new MailModule(),
        new AuditModule(),
        new AccountsModule(),
        new PeopleModule(),
        new SeizuresModule(),
        new SectionsModule(),
        new SchedulesModule(),
        new DashboardModule(),
        new ArticlesModule(),
        new ArticleDeskModule(),
        new TranslationsModule(),
        new ImportModule(),
        new DemoModule(),
        new MediaModule(),
        new ReadershipModule(),
        new StoriesModule(),
        new SharesModule(),
        new NoticesModule(),
        new NotesModule(),
        new TasksModule(),
        new ShiftsModule(),
        new FrontPagesModule(),
        new LightModule(),
        new OfflineModule(),
        new StandingPagesModule(),
        new FeedsModule(),
        new EmbedsModule(),
        new BackupsModule(),
        new HealthModule(),
    ];

    /// <param name="options">From the command line; they win over settings and environment.</param>
    /// <param name="adjust">Last word on services and settings, for tests.</param>
    /// <exception cref="StartUpFailure">The settings are missing or wrong.</exception>
    public static WebApplication Build(HostOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var root = FindRoot();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(NewsroomHost).Assembly.GetName().Name,
                ContentRootPath = root,
                WebRootPath = Path.Combine(root, "wwwroot"),
                EnvironmentName = options.Environment,
                // Settings hold from the start; watching their files would use up the system's few watchers.
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        builder.Configuration.AddInMemoryCollection(options.AsSettings());
        builder.WebHost.UseStaticWebAssets();
        // In every environment, so that a service that outlives what it holds is found by the tests.
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateScopes, o.ValidateOnBuild) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        OwnLanguages.Learn(builder.Configuration, root);
        AddHost(builder, root);
        foreach (var module in Modules)
        {
            module.AddServices(builder.Services, builder.Configuration);
        }

        // First of all, before the host refuses names it does not know.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, SecurityHeadersFirst>());
        adjust?.Invoke(builder);
        return Assemble(builder.Build());
    }

    private static void AddHost(WebApplicationBuilder builder, string root)
    {
        var folder = new DataFolder(
            Path.GetFullPath(
                Environment.GetEnvironmentVariable("NEWSSITE_DATA") is { Length: > 0 } named
                && builder.Configuration["Data:FromCommandLine"] is null
                    ? named
                    : builder.Configuration["Data:FromCommandLine"] ?? builder.Configuration["Data:Folder"] ?? "data",
                root
            )
        );
        var services = builder.Services;
        services.Configure<Microsoft.Extensions.Hosting.HostOptions>(o => o.ShutdownTimeout = StopsWithin);
        services.AddSingleton(folder);
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<CurrentActor>();
        services.AddSingleton<SiteAddress>();
        services
            .AddOptions<NewsroomOptions>()
            .Bind(builder.Configuration.GetSection(NewsroomOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<NewsroomOptions>, NewsroomRules>();
        services
            .AddDataProtection()
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys))
            .SetApplicationName("NewsSite");
        services.AddAuthorization(o => o.AddAudiences());
        services
            .AddRazorPages(o => o.RootDirectory = "/")
            .AddRazorPagesOptions(o => o.Conventions.Add(new AudienceByFolder()))
            .AddApplicationPart(typeof(NewsDb).Assembly);
    }

    private static WebApplication Assemble(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseFaultPages();
        app.UseMiddleware<LightTwins>();
        app.UseNotHerePages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseDeskLanguage();
        app.UseRateLimiter();
        app.UseVisitorsAreNobody();
        app.UseAuthorization();
        app.UseMiddleware<Revalidation>();
        app.MapStaticAssets().ForAudience(Audience.Reader);
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in Modules)
        {
            module.MapEndpoints(app);
        }

        return app;
    }

    /// <summary>The nearest folder above the program that holds both <c>appsettings.json</c> and <c>wwwroot</c>: the repository, or published output.</summary>
    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (
                File.Exists(Path.Combine(folder.FullName, "appsettings.json"))
                && Directory.Exists(Path.Combine(folder.FullName, "wwwroot"))
            )
            {
                return folder.FullName;
            }
        }

        throw new StartUpFailure(
            ExitCode.SettingsWrong,
            $"No folder above {AppContext.BaseDirectory} holds both appsettings.json and wwwroot."
        );
    }
}
