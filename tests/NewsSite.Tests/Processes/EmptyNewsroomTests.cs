using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

public sealed class EmptyNewsroomTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task An_empty_newsroom_in_production_prints_a_link_that_makes_one_administrator()
    {
        await using var site = await RunningSite.StartAsync(_folder);
        var link = await site.Process.HearAsync("Set up:");
        using var first = site.Visit();
        using var second = site.Visit();

        Assert.Equal(0, await _folder.AskAsync(db => db.Users.CountAsync()));
        Assert.Equal(0, await _folder.AskAsync(db => db.Articles.CountAsync()));
        Assert.DoesNotContain(site.Process.Output, line => line.Contains("demo", StringComparison.OrdinalIgnoreCase));
        var openedBefore = await second.GetAsync(link);
        Assert.Equal("/desk", (await SetUpAsync(first, await first.GetAsync(link), "chief@paper.test")).Location);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/admin/accounts")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SetUpAsync(second, openedBefore, "late@paper.test")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(link)).Status);
        var only = await _folder.AskAsync(db => db.Users.SingleAsync());
        Assert.Equal(("chief@paper.test", Role.Admin), (only.Email, only.Role));
    }

    [Fact]
    public async Task A_newsroom_with_an_administrator_prints_no_link()
    {
        await _folder.MigrateAsync();
        await CommandLine.RunAsync(
            _folder.Path,
            DeskBrowser.Password + "\n",
            ["accounts", "add", "--email", "chief@paper.test", "--name", "Chief", "--role", "admin"]
        );

        await using var site = await RunningSite.StartAsync(_folder);
        using var visitor = site.Visit();
        await visitor.GetAsync("/account/sign-in");

        Assert.DoesNotContain(site.Process.Output, line => line.StartsWith("Set up:", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/account/set-up?token=guess")).Status);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<DeskAnswer> SetUpAsync(DeskBrowser browser, DeskAnswer page, string email) =>
        browser.SubmitAsync(
            page,
            "form",
            ("Form.DisplayName", "Chief"),
            ("Form.Email", email),
            ("Form.Password", DeskBrowser.Password),
            ("Form.Again", DeskBrowser.Password)
        );
}
