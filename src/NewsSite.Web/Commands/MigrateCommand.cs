using System.CommandLine;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Create the database or bring it to this version.");
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancel) =>
        CommandRun.GuardAsync(
            parsed,
            async () =>
            {
                await using var app = NewsroomHost.Build(parsed.HostOptions(), b => b.Logging.ClearProviders());
                await using var scope = app.Services.CreateAsyncScope();
                var applied = await scope.ServiceProvider.GetRequiredService<MigrateStore>().ExecuteAsync(cancel);
                new CommandRun(parsed, scope.ServiceProvider).Result(
                    new { applied },
                    applied.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", applied)}."
                );
                return ExitCode.Done;
            }
        );
}
