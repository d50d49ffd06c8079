using System.CommandLine;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AccountsAddCommand
{
    private static readonly Option<string> Email = new("--email")
    {
        Description = "The address they sign in with.",
        Required = true,
        HelpName = "EMAIL",
    };

    private static readonly Option<string> Name = new("--name")
    {
        Description = "Their name, as colleagues see it.",
        Required = true,
        HelpName = "NAME",
    };

    private static readonly Option<Role> Role = new("--role")
    {
        Description =
            "auditor (reads only), author (own drafts), editor (all stories, publishes) or admin (accounts too).",
        Required = true,
        HelpName = "ROLE",
        CustomParser = parsed =>
        {
            if (Enum.TryParse<Role>(parsed.Tokens[0].Value, ignoreCase: true, out var role) && Enum.IsDefined(role))
            {
                return role;
            }

            parsed.AddError("--role is auditor, author, editor or admin.");
            return default;
        },
    };

    public static Command Create()
    {
        var command = new Command(
            "add",
            "Add an account. The first line of standard input is its password: at least 12 characters."
        )
        {
            Email,
            Name,
            Role,
        };
        command.SetAction((parsed, cancel) => CommandRun.OnStoreAsync(parsed, RunAsync, cancel));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandRun run, CancellationToken cancel)
    {
        if (!Console.IsInputRedirected)
        {
            run.Progress("Password (shown as you type):");
        }

        var password = await Console.In.ReadLineAsync(cancel) ?? "";
        var outcome = await run
            .Services.GetRequiredService<AddAccount>()
            .ExecuteAsync(
                run.Parsed.GetRequiredValue(Email),
                run.Parsed.GetRequiredValue(Name),
                run.Parsed.GetValue(Role),
                password,
                cancel
            );
        return outcome.Account is { } account ? Report(run, account) : AccountsReport.Refuse(outcome.Problems);
    }

    private static ExitCode Report(CommandRun run, Account account)
    {
        run.Result(
            AccountsReport.Of(account),
            $"Added {account.Email} as {account.Role.ToString().ToLowerInvariant()}."
        );
        return ExitCode.Done;
    }
}
