using System.Text.RegularExpressions;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

/// <summary>What the log of the running program tells of the door.</summary>
public sealed partial class SignInLinesTests : IDisposable
{
    private const string Email = "night@paper.test";
    private const string Forged = "Signed in by password: account forged";
    private const int FailuresAllowed = 3;
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task Every_try_is_told_with_account_and_time_and_nobody_can_forge_a_line()
    {
        await _folder.MigrateAsync();
        await _folder.AddEditorAsync(Email);
        var settings = new Dictionary<string, string>
        {
            ["Newsroom__SignIn__FailuresPerLoopbackAddress"] = $"{FailuresAllowed}",
        };
        await using var site = await RunningSite.StartAsync(_folder, settings: settings);
        (await site.SignInAsync(Email)).Dispose();
        using var stranger = site.Visit();
        stranger.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"\u001b[2K {Forged}");

        await TryAsync(stranger, Email);
        for (var number = 0; number <= FailuresAllowed; number++)
        {
            await TryAsync(stranger, $"\u001b[2Kx@y.test\r\ninfo: x[1]\r\n      {Forged}\n{Forged}");
        }

        await Eventually.TrueAsync(() =>
            Task.FromResult(
                site.Process.Output.Any(l => l.Contains("Sign-in refused: 127.0.0.1 until", StringComparison.Ordinal))
            )
        );
        var id = _folder.Scalar("SELECT lower(\"Id\") FROM \"Accounts\"");
        var lines = site.Process.Output.Concat(site.Process.Errors).ToList();
        Assert.Contains(lines, l => Told(l) is ("Signed in", var who) && who == (string)id!);
        Assert.Contains(lines, l => Told(l) is ("Sign-in failed", var who) && who == (string)id!);
        Assert.Contains(lines, l => Told(l) is ("Sign-in failed", "none"));
        Assert.DoesNotContain(lines, l => l.Contains("forged", StringComparison.Ordinal) || l.Contains('\u001b'));
        Assert.DoesNotContain(lines, l => l.Contains("a wrong password", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<DeskAnswer> TryAsync(DeskBrowser browser, string email) =>
        browser.PostFormAsync("/account/sign-in", ("Form.Email", email), ("Form.Password", "a wrong password here"));

    private static (string What, string Who) Told(string line) =>
        Line().Match(line) is { Success: true } told ? (told.Groups[1].Value, told.Groups[2].Value) : ("", "");

    [GeneratedRegex(
        @"^\s*(Signed in|Sign-in failed) by password: account (\S+) from 127\.0\.0\.1 at \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Line();
}
