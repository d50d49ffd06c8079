using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Demo;
using NewsSite.Shared;

namespace NewsSite.Safety;

/// <summary>Refuses to open a newsroom to the world whose door stands open.</summary>
public sealed class StartUpSafety(
    NewsDb db,
    DataFolder folder,
    IOptions<NewsroomOptions> newsroom,
    IPasswordHasher<Account> hasher
)
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    /// <exception cref="StartUpFailure">Says in one sentence what to mend.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        var trouble = TroubleWithAddress() ?? TroubleWithKeys() ?? await TroubleWithDemoAsync(cancel);
        if (trouble is not null)
        {
            throw new StartUpFailure(ExitCode.SettingsWrong, trouble);
        }
    }

    private string? TroubleWithAddress() =>
        Uri.TryCreate(newsroom.Value.Address, UriKind.Absolute, out var address)
        && address is { Scheme: "http", IsLoopback: false }
            ? $"Newsroom:Address is {newsroom.Value.Address}, and passwords must not travel without https: put the site behind https and name that address."
            : null;

    private string? TroubleWithKeys() =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder.Keys) & Others) != UnixFileMode.None
            ? $"The folder {folder.Keys} can be read by other users of this machine, and its keys open every session: run chmod 700 on it."
            : null;

    private async Task<string?> TroubleWithDemoAsync(CancellationToken cancel)
    {
        foreach (var demo in await DemoAccounts.StillThereAsync(db, cancel))
        {
            var account = await db.Users.AsNoTracking().SingleAsync(a => a.Email == demo.Email, cancel);
            var opens = hasher.VerifyHashedPassword(account, account.PasswordHash ?? "", DemoAccounts.Password);
            if (opens != PasswordVerificationResult.Failed)
            {
                return $"{demo.Email} still has the password of the demo, which everyone knows: start in Development and give it another, or disable it with “accounts disable”.";
            }
        }

        return null;
    }
}
