using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AccountsListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List the accounts: email, name, role, state, last seen (UTC).");
        command.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, RunAsync, cancel));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandRun run, CancellationToken cancel)
    {
        var db = run.Services.GetRequiredService<NewsDb>();
        var accounts = await db.Users.AsNoTracking().Matching(null).ToListAsync(cancel);
        run.Result(accounts.Select(AccountsReport.Of), string.Join(Environment.NewLine, accounts.Select(Line)));
        return ExitCode.Done;
    }

    private static string Line(Account account) =>
        string.Join(
            '\t',
            account.Email,
            account.DisplayName,
            account.Role.ToString().ToLowerInvariant(),
            account.FrozenAt is not null ? "frozen"
                : account.DisabledAt is null ? "active"
                : "disabled",
            account.LastSeenAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never"
        );
}
