using System.CommandLine;

namespace NewsSite.Web.Commands;

internal static class AccountsCommand
{
    public static Command Create() =>
        new("accounts", "Add, list, disable, unlock and thaw the accounts that sign in to the desk.")
        {
            AccountsAddCommand.Create(),
            AccountsListCommand.Create(),
            AccountsDisableCommand.Create(),
            AccountsUnlockCommand.Create(),
            AccountsThawCommand.Create(),
            AccountsSecondStepOffCommand.Create(),
        };
}
