using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts.LockOut;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Accounts.LockOut;

public sealed class RefusedAddressTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new()
    {
        Adjust = b => b.Services.Configure<FailureLimits>(o => o.FailuresPerLoopbackAddress = 3),
    };

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task An_address_with_too_many_failures_is_told_when_to_try_again_and_loses_nothing_it_typed()
    {
        var colleague = await _newsroom.AddColleagueAsync(Role.Author);
        for (var i = 0; i < 3; i++)
        {
            await TryAsync($"nobody{i}@desk.test", "a guess");
        }

        var refused = await TryAsync(colleague.Email!, DeskBrowser.Password);
        _newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await TryAsync(colleague.Email!, DeskBrowser.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("60", refused.Response.Headers.GetValues("Retry-After").Single());
        Assert.Equal(
            ["Too many tries came from your network. Try again at Tue 1 Sep 2026, 12:02 UTC."],
            refused.Problems
        );
        Assert.Equal(colleague.Email, refused.Page.QuerySelector("#Form_Email")!.GetAttribute("value"));
        Assert.Equal("/desk", later.Location);
    }

    private async Task<DeskAnswer> TryAsync(string email, string password)
    {
        using var browser = _newsroom.Visit();
        return await browser.PostFormAsync("/account/sign-in", ("Form.Email", email), ("Form.Password", password));
    }
}
