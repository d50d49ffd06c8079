using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Web.Commands;

internal static class AccountByEmail
{
    /// <exception cref="StartUpFailure">There is no such account.</exception>
    public static async Task<Account> AccountOfAsync(this CommandRun run, string email, CancellationToken cancel)
    {
        var normalized = run.Services.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email.Trim());
        return await run
                .Services.GetRequiredService<NewsDb>()
                .Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel)
            ?? throw new StartUpFailure(ExitCode.Refused, $"There is no account with the email {email}.");
    }
}
