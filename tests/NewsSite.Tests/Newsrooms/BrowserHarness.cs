using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

[assembly: AssemblyFixture(typeof(BrowserHarness))]

namespace NewsSite.Tests.Newsrooms;

/// <summary>The system's Chromium, started once for the tests that need it; tests of browsers carry <c>[Trait("Category", "Browser")]</c>.</summary>
public sealed class BrowserHarness : IAsyncDisposable
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>A page of a fresh browser that knows nothing of earlier tests. Closing its context closes it.</summary>
    /// <param name="adjust">Size, colours, script on or off; by default a desktop window.</param>
    public Task<IPage> OpenAsync(Newsroom newsroom, Action<BrowserNewContextOptions>? adjust = null) =>
        OpenAsync(newsroom.Address, adjust);

    /// <param name="site">Such as <c>http://127.0.0.1:41234</c>.</param>
    public async Task<IPage> OpenAsync(string site, Action<BrowserNewContextOptions>? adjust = null)
    {
        Assert.SkipWhen(
            FindChromium() is null,
            $"No Chromium at {string.Join(", ", Places)}: browser tests are skipped."
        );
        var options = new BrowserNewContextOptions
        {
            BaseURL = site,
            ViewportSize = new() { Width = 1280, Height = 900 },
            // Kept pages would answer for the site; the tests of keeping let the keeper in.
            ServiceWorkers = ServiceWorkerPolicy.Block,
        };
        adjust?.Invoke(options);
        var (_, browser) = await _started.Value;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>The same for a new colleague who is signed in.</summary>
    public async Task<IPage> OpenAsAsync(Newsroom newsroom, Role role, Action<BrowserNewContextOptions>? adjust = null)
    {
        var page = await OpenAsync(newsroom, adjust);
        var colleague = await newsroom.AddColleagueAsync(role);
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Email").FillAsync(colleague.Email!);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DeskBrowser.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.ShowAsync("/desk");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (driver, browser) = await _started.Value;
            await browser.CloseAsync();
            driver.Dispose();
        }
    }

    private static string? FindChromium() => Places.FirstOrDefault(File.Exists);

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Args = Flags });
        return (driver, browser);
    }
}
