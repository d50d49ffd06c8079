using System.Text.Json;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Commands;

public sealed class AccountsCommandTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task An_account_added_at_the_console_signs_in_while_the_site_is_running()
    {
        var added = await RunAsync(
            DeskBrowser.Password + "\n",
            [
                "accounts",
                "add",
                "--email",
                "cli@paper.test",
                "--name",
                "Console Colleague",
                "--role",
                "editor",
                "--json",
            ]
        );

        Assert.Equal((0, ""), (added.ExitCode, added.Errors));
        Assert.Equal("editor", JsonDocument.Parse(added.Output).RootElement.GetProperty("role").GetString());
        using var browser = newsroom.Visit();
        var entered = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", "cli@paper.test"),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal("/desk", entered.Location);
    }

    [Fact]
    public async Task A_short_password_is_refused_with_a_sentence_and_an_exit_code()
    {
        var refused = await RunAsync(
            "short\n",
            ["accounts", "add", "--email", "short@paper.test", "--name", "S", "--role", "author"]
        );

        Assert.Equal(3, refused.ExitCode);
        Assert.Equal("Choose a password of at least 12 characters. A few words in a row are fine.", refused.Errors);
        Assert.Equal("", refused.Output);
    }

    [Fact]
    public async Task Listing_tells_name_role_and_state_of_everyone()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Author);

        var people = await RunAsync("", ["accounts", "list"]);
        var machine = await RunAsync("", ["accounts", "list", "--json"]);

        Assert.Contains(
            $"{colleague.Email}\t{colleague.DisplayName}\tauthor\tactive\tnever",
            people.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            JsonDocument.Parse(machine.Output).RootElement.EnumerateArray(),
            a => a.GetProperty("email").GetString() == colleague.Email
        );
    }

    [Fact]
    public async Task Disabling_at_the_console_ends_the_session_on_the_site()
    {
        using var colleague = await newsroom.SignInAsync(Role.Editor);

        var disabled = await RunAsync("", ["accounts", "disable", colleague.Account!.Email!]);
        var unknown = await RunAsync("", ["accounts", "disable", "nobody@paper.test"]);

        Assert.Equal(0, disabled.ExitCode);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await colleague.GetAsync("/desk")).Status);
        Assert.Equal((3, "There is no account with the email nobody@paper.test."), (unknown.ExitCode, unknown.Errors));
    }

    [Fact]
    public async Task A_locked_account_is_unlocked_at_the_console()
    {
        var colleague = await newsroom.AddColleagueAsync(Role.Admin);
        using var browser = newsroom.Visit();
        for (var i = 0; i < LockDelays.FreeTries; i++)
        {
            await browser.PostFormAsync("/account/sign-in", ("Form.Email", colleague.Email), ("Form.Password", "no"));
        }

        var unlocked = await RunAsync("", ["accounts", "unlock", colleague.Email!]);

        Assert.Equal((0, $"Unlocked {colleague.Email}."), (unlocked.ExitCode, unlocked.Output.Trim()));
        var entered = await browser.PostFormAsync(
            "/account/sign-in",
            ("Form.Email", colleague.Email),
            ("Form.Password", DeskBrowser.Password)
        );
        Assert.Equal("/desk", entered.Location);
    }

    private Task<CommandAnswer> RunAsync(string input, string[] words) =>
        CommandLine.RunAsync(newsroom.DataFolder, input, words);
}
