using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.LockOut;

public sealed class LockOutTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Refusal = "That email and password do not go together.";

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_is_refused_for_a_minute_and_longer_each_time()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        await FailAsync(colleague, LockDelays.FreeTries);

        foreach (var minutes in new[] { 1, 5, 15, 60, 60 })
        {
            newsroom.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal([Refusal], (await TryAsync(colleague.Email!, DeskBrowser.Password)).Problems);
            newsroom.Clock.Advance(TimeSpan.FromSeconds(1));
            await FailAsync(colleague, 1);
        }

        newsroom.Clock.Advance(TimeSpan.FromMinutes(60));
        Assert.Equal("/desk", (await TryAsync(colleague.Email!, DeskBrowser.Password)).Location);
    }

    [Fact]
    public async Task Many_guesses_at_once_do_not_outrun_the_lock()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TryAsync(colleague.Email!, "not the password")));

        var now = await newsroom.AskAsync(db => db.Users.SingleAsync(a => a.Id == colleague.Id));
        Assert.True(now.IsLockedAt(newsroom.Clock.Now));
        Assert.Equal(LockDelays.FreeTries, now.AccessFailedCount);
    }

    [Fact]
    public async Task Four_slips_are_forgotten_once_the_right_password_came()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        for (var round = 0; round < 2; round++)
        {
            await FailAsync(colleague, LockDelays.FreeTries - 1);

            Assert.Equal("/desk", (await TryAsync(colleague.Email!, DeskBrowser.Password)).Location);
        }
    }

    [Fact]
    public async Task A_day_after_a_lock_its_failures_count_no_more()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        await FailAsync(colleague, LockDelays.FreeTries);

        newsroom.Clock.Advance(TimeSpan.FromMinutes(1) + LockDelays.ForgetsAfter);
        await FailAsync(colleague, 1);

        Assert.Equal("/desk", (await TryAsync(colleague.Email!, DeskBrowser.Password)).Location);
    }

    [Fact]
    public async Task An_administrator_lifts_a_lock()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        await FailAsync(colleague, LockDelays.FreeTries);

        var lifted = await admin.PostFormAsync($"/admin/accounts/{colleague.Id}", "form[action*='handler=Unlock']");

        Assert.Equal("The account is unlocked.", (await admin.FollowAsync(lifted)).TextOf(".flash"));
        Assert.Equal("/desk", (await TryAsync(colleague.Email!, DeskBrowser.Password)).Location);
    }

    [Fact]
    public async Task A_password_hashed_more_weakly_than_now_is_hashed_anew_at_signing_in()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);
        var weak = new PasswordHasher<Account>(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 10 })
        ).HashPassword(colleague, DeskBrowser.Password);
        await newsroom.AskAsync(db =>
            db.Users.Where(a => a.Id == colleague.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, weak))
        );

        var entered = await TryAsync(colleague.Email!, DeskBrowser.Password);

        Assert.Equal("/desk", entered.Location);
        var now = await newsroom.AskAsync(db => db.Users.SingleAsync(a => a.Id == colleague.Id));
        Assert.NotEqual(weak, now.PasswordHash);
        Assert.Equal("/desk", (await TryAsync(colleague.Email!, DeskBrowser.Password)).Location);
    }

    private async Task FailAsync(Account colleague, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal([Refusal], (await TryAsync(colleague.Email!, "not the password")).Problems);
        }
    }

    private async Task<DeskAnswer> TryAsync(string email, string password)
    {
        using var browser = newsroom.Visit();
        return await browser.PostFormAsync("/account/sign-in", ("Form.Email", email), ("Form.Password", password));
    }
}
