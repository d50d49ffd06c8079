using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
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
        var email = run.Parsed.GetRequiredValue(Email);
        var normalized = run.Services.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email.Trim());
        var account = await run
            .Services.GetRequiredService<NewsDb>()
            .Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel);
        if (account is null)
        {
            throw new StartUpFailure(ExitCode.Refused, $"There is no account with the email {email}.");
        }

        var problems = await run.Services.GetRequiredService<DisableAccount>().ExecuteAsync(account.Id, cancel);
        if (problems is { Count: > 0 })
        {
            return AccountsReport.Refuse(problems);
        }

        run.Result(AccountsReport.Of(account), $"Disabled {account.Email}.");
        return ExitCode.Done;
    }
}
