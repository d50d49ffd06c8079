using Microsoft.Playwright;

namespace NewsSite.Screenshots;

/// <summary>Browsers of people of the demo newsroom, of one size, so that pictures stand well beside each other.</summary>
internal sealed class Camera : IAsyncDisposable
{
    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;
    private readonly string _site;
    private readonly string _folder;
    private readonly Dictionary<string, IPage> _pages = [];

    private Camera(IPlaywright driver, IBrowser browser, string site, string folder) =>
        (_driver, _browser, _site, _folder) = (driver, browser, site, folder);

    public IBrowser Browser => _browser;
    public string Site => _site;

    public static async Task<Camera> OpenAsync(string site, string folder)
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] }
        );
        return new(driver, browser, site, folder);
    }

    /// <param name="who">Of the demo accounts: admin, editor or author; a reader for anyone else.</param>
    public async Task<IPage> PageOfAsync(string who)
    {
        if (_pages.TryGetValue(who, out var known))
        {
            return known;
        }

        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = _site,
                ViewportSize = new() { Width = 1100, Height = 760 },
            }
        );
        var page = _pages[who] = await context.NewPageAsync();
        if (who is "admin" or "editor" or "author")
        {
            await page.GotoAsync("/account/sign-in");
            await page.GetByLabel("Email").FillAsync($"{who}@newssite.example");
            await page.GetByLabel("Password", new() { Exact = true }).FillAsync("ambrel-river-demo");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await page.WaitForURLAsync("**/desk");
        }

        return page;
    }

    /// <param name="of">What is shown; null for what the window shows.</param>
    public async Task ShootAsync(IPage page, string name, ILocator? of = null)
    {
        var path = Path.Combine(_folder, $"{name}.png");
        if (of is null)
        {
            await page.ScreenshotAsync(new() { Path = path });
        }
        else
        {
            await of.ScreenshotAsync(new() { Path = path });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _driver.Dispose();
    }
}
