using Microsoft.Extensions.Logging;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety;

public sealed class AccessLogTests
{
    [Fact]
    public async Task A_door_that_stays_shut_is_told_with_account_and_time_and_not_with_what_was_typed()
    {
        using var log = new KeptLog();
        var newsroom = new Newsroom { Adjust = b => b.Logging.AddProvider(log) };
        await newsroom.InitializeAsync();
        using var author = await newsroom.SignInAsync(Role.Author);

        await author.GetAsync("/admin/accounts?q=forged%0aline");

        var line = Assert.Single(log.Lines, l => l.Contains("Access refused", StringComparison.Ordinal));
        Assert.Equal(
            $"Warning: Access refused: account {author.Account!.Id} to admin/accounts from 127.0.0.1 at {newsroom.Clock.Now:u}",
            line
        );
        await newsroom.DisposeAsync();
    }
}
