using System.CommandLine;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the site and the desk (the default).");
        command.SetAction(RunAsync);
        return command;
    }

    public static Task<int> RunAsync(ParseResult parsed, CancellationToken cancel) =>
        CommandRun.GuardAsync(
            parsed,
            async () =>
            {
                await using var app = NewsroomHost.Build(parsed.HostOptions());
                await StartAsync(app, cancel);
                await app.WaitForShutdownAsync(cancel);
                return ExitCode.Done;
            }
        );

    private static async Task StartAsync(WebApplication app, CancellationToken cancel)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(cancel);
        }

        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException failure)
            when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartUpFailure(
                ExitCode.AddressInUse,
                $"The address {string.Join(", ", app.Urls)} is in use by another program. Stop it, or choose another with --urls."
            );
        }

        foreach (var url in app.Urls)
        {
            Console.WriteLine($"Readers: {url}");
            Console.WriteLine($"Desk:    {url}/desk");
        }

        await OfferSetUpAsync(app, cancel);
    }

    /// <summary>With no administrator yet, whoever sees this console may become the first.</summary>
    private static async Task OfferSetUpAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        if (await app.Services.GetRequiredService<FirstAdmin>().OfferAsync(db, cancel) is { } path)
        {
            Console.WriteLine($"Set up:  {app.Urls.First()}{path}");
            Console.WriteLine(
                $"         There is no administrator yet. The link is good once, for {FirstAdmin.LinkLasts.TotalMinutes} minutes; a restart prints a new one."
            );
        }
    }
}
