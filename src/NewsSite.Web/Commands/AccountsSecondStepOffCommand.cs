using System.CommandLine;
using NewsSite.Accounts.SecondStep;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AccountsSecondStepOffCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "Whose account." };

    public static Command Create()
    {
        var command = new Command(
            "second-step-off",
            "Turn off the second step of someone who lost both phone and recovery codes."
        )
        {
            Email,
        };
        command.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, RunAsync, cancel));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandRun run, CancellationToken cancel)
    {
        var account = await run.AccountOfAsync(run.Parsed.GetRequiredValue(Email), cancel);
        await run.Services.GetRequiredService<TurnOffSecondStep>().ExecuteAsync(account.Id, cancel);
        run.Result(AccountsReport.Of(account), $"{account.Email} signs in with the password alone.");
        return ExitCode.Done;
    }
}
