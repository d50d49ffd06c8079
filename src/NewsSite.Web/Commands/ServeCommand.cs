using System.CommandLine;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Demo;
using NewsSite.Media.Storage;
using NewsSite.Safety;
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
                var isUp = false;
                using var limit = FileSizeLimit.FailsTheWrite();
                await using var app = NewsroomHost.Build(parsed.HostOptions(), b => b.Logging.QuietUntil(() => isUp));
                await PrepareStoreAsync(new CommandRun(parsed, app.Services), app, cancel);
                await Listening.StartAsync(app, cancel);
                isUp = true;
                var greeting = await GreetingAsync(app, cancel);
                new CommandRun(parsed, app.Services).Result(greeting, greeting.ToString());
                await app.WaitForShutdownAsync(cancel);
                return ExitCode.Done;
            }
        );

    private static async Task PrepareStoreAsync(CommandRun run, WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(cancel);
        if (await scope.ServiceProvider.GetRequiredService<OpenMediaStore>().ExecuteAsync(cancel) is { } trouble)
        {
            run.Progress(trouble);
        }

        if (app.Environment.IsProduction())
        {
            await scope.ServiceProvider.GetRequiredService<StartUpSafety>().CheckAsync(cancel);
        }
        else if (app.Environment.IsDevelopment())
        {
            await scope.ServiceProvider.GetRequiredService<DemoNewsroom>().FillAsync(run.Progress, cancel);
        }
    }

    private static async Task<Greeting> GreetingAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var url = app.Urls.First();
        // With no administrator yet, whoever sees this console may become the first.
        var setUp = await app.Services.GetRequiredService<FirstAdmin>().OfferAsync(db, cancel);
        var demo = app.Environment.IsDevelopment() ? await DemoAccounts.StillThereAsync(db, cancel) : [];
        return new Greeting(url, $"{url}/desk", setUp is null ? null : url + setUp, [.. demo.Select(DemoSignIn.Of)]);
    }

    /// <summary>What the person who started the site needs to know.</summary>
    /// <param name="SetUp">One-time link at which the first administrator is made; null when there is one.</param>
    private sealed record Greeting(string Readers, string Desk, string? SetUp, IReadOnlyList<DemoSignIn> SignIns)
    {
        public override string ToString() =>
            string.Join(
                Environment.NewLine,
                [
                    $"Readers: {Readers}",
                    $"Desk:    {Desk}",
                    .. SetUp is null
                        ? (string[])[]
                        :
                        [
                            $"Set up:  {SetUp}",
                            $"         There is no administrator yet. The link is good once, for {FirstAdmin.LinkLasts.TotalMinutes} minutes; a restart prints a new one.",
                        ],
                    .. SignIns.Select(s => $"Sign in: {s.Email} / {s.Password} ({s.Role})"),
                    "Press Ctrl+C to stop.",
                ]
            );
    }

    private sealed record DemoSignIn(string Email, string Password, string Role)
    {
        public static DemoSignIn Of(DemoAccount account) =>
            new(account.Email, DemoAccounts.Password, account.Role.ToString().ToLowerInvariant());
    }
}
