using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Languages;

[Trait("Category", "Browser")]
public sealed class EditionsBrowserTests(Newsroom newsroom, BrowserHarness browsers) : IClassFixture<Newsroom>
{
    [Theory]
    [InlineData("fa", 320, "Русский", "/ru")]
    [InlineData("en", 1280, "العربية", "/ar")]
    public async Task A_folded_list_of_languages_opens_within_the_page_and_leads_on(
        string tag,
        int width,
        string other,
        string path
    )
    {
        var page = await OpenAsync(width);
        await using var closing = page.Context;
        await page.GotoAsync(tag == "en" ? "/" : $"/{tag}");

        await page.Locator(".masthead-languages summary").ClickAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty((await page.RunAxe()).Violations.Select(f => $"{f.Id}: {f.Help}"));
        await page.Locator(".masthead-languages").GetByText(other).ClickAsync();
        await page.ShowAsync(path);
    }

    [Theory]
    [InlineData("fa", "‹", "normal", 1.9)]
    [InlineData("ar", "‹", "normal", 1.9)]
    [InlineData("ru", "›", "italic", 1.6)]
    public async Task A_page_is_set_as_its_script_asks_and_mirrored_where_it_reads_from_the_right(
        string tag,
        string joint,
        string emphasis,
        double leading
    )
    {
        var content = await newsroom.ContentAsync($"Set {tag}");
        await newsroom.PublishAsync(content with { Language = tag, Slug = $"set-{tag}", Body = "*One.*\n" });
        var page = await OpenAsync(375);
        await using var closing = page.Context;

        await page.GotoAsync($"/{tag}/stories/set-{tag}");

        Assert.Equal($"\"{joint}\"", await StyleAsync(page, ".breadcrumb li + li", "::before", "content"));
        Assert.Equal(emphasis, await StyleAsync(page, ".story-body em", "", "fontStyle"));
        Assert.Equal("normal", await StyleAsync(page, ".story-body p", "", "letterSpacing"));
        var lines = Pixels(await StyleAsync(page, ".story-body p", "", "lineHeight"));
        var letters = Pixels(await StyleAsync(page, ".story-body p", "", "fontSize"));
        Assert.Equal(leading, lines / letters, tolerance: 0.05);
    }

    private async Task<IPage> OpenAsync(int width) =>
        await browsers.OpenAsync(newsroom, o => o.ViewportSize = new() { Width = width, Height = 800 });

    private static Task<string> StyleAsync(IPage page, string selector, string part, string property) =>
        page.EvaluateAsync<string>(
            "([selector, part, property]) => getComputedStyle(document.querySelector(selector), part)[property]",
            new[] { selector, part, property }
        );

    private static double Pixels(string length) =>
        double.Parse(length.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
