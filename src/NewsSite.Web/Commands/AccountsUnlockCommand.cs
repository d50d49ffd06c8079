using System.CommandLine;
using NewsSite.Accounts;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AccountsUnlockCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "Whose account." };

    public static Command Create()
    {
        var command = new Command("unlock", "Lift the lock that wrong passwords put on an account.") { Email };
        command.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, RunAsync, cancel));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandRun run, CancellationToken cancel)
    {
        var account = await run.AccountOfAsync(run.Parsed.GetRequiredValue(Email), cancel);
        await run.Services.GetRequiredService<UnlockAccount>().ExecuteAsync(account.Id, cancel);
        run.Result(AccountsReport.Of(account), $"Unlocked {account.Email}.");
        return ExitCode.Done;
    }
}
