using System.CommandLine;
using NewsSite.Accounts.Freezing;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AccountsThawCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "Whose account." };

    public static Command Create()
    {
        var command = new Command(
            "thaw",
            "Open a frozen account; prints the link with which its owner chooses a new password."
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
        var thawed = await run
            .Services.GetRequiredService<ThawAccount>()
            .ExecuteAsync(account.Id, byMail: false, cancel);
        if (thawed is null)
        {
            throw new StartUpFailure(ExitCode.Refused, $"The account {account.Email} is not frozen.");
        }

        run.Result(
            new { account.Email, thawed.Link },
            $"{account.Email} is open again, without password, passkeys and second step. Within one hour this link sets a new password: {thawed.Link}"
        );
        return ExitCode.Done;
    }
}
