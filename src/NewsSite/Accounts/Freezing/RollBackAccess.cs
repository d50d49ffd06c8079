using NewsSite.Accounts.Invitations;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;

namespace NewsSite.Accounts.Freezing;

/// <summary>Who was let in is shut out, who was shut out is let in: what an administrator's account did to others.</summary>
internal sealed class RollBackAccess(DisableAccount disable, EnableAccount enable, WithdrawInvitation withdraw)
    : IRollBack
{
    public IReadOnlyList<string> Acts { get; } =
    ["account.added", "account.enabled", "account.disabled", "invitation.made", "invitation.resent"];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var id = entry.ObjectId!.Value;
        switch (entry.Act)
        {
            case "account.added" or "account.enabled":
                return await disable.ExecuteAsync(id, cancel) ?? [];
            case "account.disabled":
                return await enable.ExecuteAsync(id, cancel) ?? [];
            default:
                return await withdraw.ExecuteAsync(id, cancel)
                    ? []
                    :
                    [
                        new(
                            "invitation.gone",
                            "The invitation was accepted or withdrawn meanwhile: look at the accounts."
                        ),
                    ];
        }
    }
}
