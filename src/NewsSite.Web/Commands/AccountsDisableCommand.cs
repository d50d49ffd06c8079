using System.CommandLine;
using NewsSite.Accounts;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AccountsDisableCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "Whose account." };

    public static Command Create()
    {
        var command = new Command("disable", "Close the desk to someone; their sessions end at once.") { Email };
        command.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, RunAsync, cancel));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandRun run, CancellationToken cancel)
    {
        var account = await run.AccountOfAsync(run.Parsed.GetRequiredValue(Email), cancel);
        var problems = await run.Services.GetRequiredService<DisableAccount>().ExecuteAsync(account.Id, cancel);
        if (problems is { Count: > 0 })
        {
            return AccountsReport.Refuse(problems);
        }

        run.Result(AccountsReport.Of(account), $"Disabled {account.Email}.");
        return ExitCode.Done;
    }
}
