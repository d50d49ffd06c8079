using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Seizures;

/// <summary>The page on which an administrator keeps or rolls back what an account did.</summary>
internal static class SeizedDesk
{
    public const string RolledBack = "Rolled back.";
    public const string ChangedSince = "It was changed again since.";

    public static string ChangesOf(Account account) => $"/admin/accounts/{account.Id}/changes";

    /// <summary>The latest row of the account with that act.</summary>
    public static Task<AuditEntry> LatestAsync(this Newsroom newsroom, Account account, string act) =>
        newsroom.AskAsync(db =>
            db.AuditEntries.Where(e => e.ActorId == account.Id && e.Act == act)
                .OrderByDescending(e => e.Number)
                .FirstAsync()
        );

    /// <summary>Presses the button beside the latest row of that act.</summary>
    /// <returns>What the page says then: that it was done, or why not.</returns>
    public static async Task<string> RollBackAsync(
        this Newsroom newsroom,
        DeskBrowser admin,
        Account seized,
        string act,
        int hours = 24
    )
    {
        var row = await newsroom.LatestAsync(seized, act);
        var page = $"{ChangesOf(seized)}?hours={hours}";
        return await SayAsync(admin, await admin.PostFormAsync(page, ButtonOf(row)));
    }

    public static async Task<string> SayAsync(DeskBrowser admin, DeskAnswer answer) =>
        answer.Location is null
            ? Assert.Single(answer.Problems)
            : (await admin.FollowAsync(answer)).TextOf(".flash") ?? "";

    public static string ButtonOf(AuditEntry row) => $"{FormOf(row)} [formaction*='handler=RollBack']";

    public static string FormOf(AuditEntry row) => $"form:has([name=number][value='{row.Number}'])";
}
