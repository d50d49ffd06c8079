using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.Tests.Newsrooms;

/// <summary>Waiting for pages by asking them. On a busy machine an event of a page that loads at once can pass before the driver listens for it.</summary>
internal static class Arrivals
{
    /// <summary>Until the browser shows the page with everything that belongs to it.</summary>
    /// <param name="path">How the path of the address ends; a query or a fragment may follow it.</param>
    public static async Task ArriveAtAsync(this IPage page, string path)
    {
        await page.ShowAsync(path);
        await page.LoadedAsync();
    }

    /// <summary>Until the browser has gone to the page; also where scripts are off, and with them what would tell that all is there.</summary>
    public static Task ShowAsync(this IPage page, string path) =>
        Expect(page)
            .ToHaveURLAsync(
                new Regex($"^[^?#]*{Regex.Escape(path)}([?#].*)?$", RegexOptions.None, TimeSpan.FromSeconds(1)),
                new() { Timeout = 20_000 }
            );

    public static Task LoadedAsync(this IPage page) =>
        page.EvaluateAsync(
            "() => document.readyState === 'complete' || new Promise((done) => addEventListener('load', () => done(true)))"
        );
}
