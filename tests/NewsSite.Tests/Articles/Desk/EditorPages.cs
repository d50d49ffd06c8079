using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Articles.Desk;

/// <summary>The editor in a browser.</summary>
internal static class EditorPages
{
    /// <summary>A new story, open in the browser of an editor.</summary>
    public static async Task<(IPage Page, Guid Id)> OpenEditorAsync(
        this BrowserHarness harness,
        Newsroom newsroom,
        string headline,
        string body = ""
    )
    {
        var id = await newsroom.DraftAsync(headline, body);
        var page = await harness.OpenAsAsync(newsroom, Role.Editor);
        await page.GotoAsync($"/desk/articles/{id}");
        return (page, id);
    }

    public static ILocator Editor(IPage page) => page.Locator("#editor");

    public static ILocator Body(IPage page) => page.GetByLabel("Text", new() { Exact = true });
}
