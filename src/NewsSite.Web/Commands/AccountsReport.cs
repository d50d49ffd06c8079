using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

/// <summary>An account as the commands tell of it.</summary>
internal sealed record AccountsReport(
    Guid Id,
    string Email,
    string Name,
    Role Role,
    bool Disabled,
    DateTime CreatedAt,
    DateTime? LastSeenAt
)
{
    public static AccountsReport Of(Account account) =>
        new(
            account.Id,
            account.Email!,
            account.DisplayName,
            account.Role,
            account.DisabledAt is not null,
            account.CreatedAt,
            account.LastSeenAt
        );

    /// <exception cref="StartUpFailure">Always: the sentences, with the exit code of refused input.</exception>
    public static ExitCode Refuse(IReadOnlyList<Problem> problems) =>
        throw new StartUpFailure(ExitCode.Refused, string.Join(' ', problems.Select(p => p.Message)));
}
