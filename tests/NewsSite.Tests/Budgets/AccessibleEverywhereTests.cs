using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Budgets;

/// <summary>Every page of the demo newsroom before axe, and one of each kind in every way that people set their screens.</summary>
[Trait("Category", "Browser")]
public sealed class AccessibleEverywhereTests(DemoPaper paper, BrowserHarness browsers)
{
    [Fact]
    public async Task No_story_has_a_finding() => await CheckAsync(await paper.StoriesAsync(), Wide());

    [Theory]
    [InlineData("light")]
    [InlineData("dark on a phone")]
    public async Task No_kind_of_page_has_a_finding_or_scrolls_sideways(string mode) =>
        await CheckAsync(DemoPaper.Kinds, Screens[mode]);

    [Theory]
    [InlineData("more contrast")]
    [InlineData("forced colours")]
    [InlineData("twice the text")]
    [InlineData("reduced motion at 320")]
    public async Task No_page_that_is_made_unlike_the_others_has_one_as_people_set_their_screens(string mode) =>
        await CheckAsync(Unlike, Screens[mode]);

    /// <summary>What stands on other pages stands on one of these too.</summary>
    private static readonly string[] Unlike =
    [
        "/",
        "/en/stories/islamic-state-khorasan",
        DemoPaper.Kinds.First(k => k.StartsWith("/fa/stories/", StringComparison.Ordinal)),
        "/en/sections/world",
        "/en/search?q=river",
        "/light/en/stories/islamic-state-khorasan",
    ];

    private static readonly Dictionary<string, Screen> Screens = new()
    {
        ["light"] = Wide(),
        ["dark on a phone"] = new(375, o => o.ColorScheme = ColorScheme.Dark),
        ["more contrast"] = new(1280, o => o.Contrast = Contrast.More),
        ["forced colours"] = new(1280, o => o.ForcedColors = ForcedColors.Active, MayHaveLowContrast: true),
        ["twice the text"] = new(1280, _ => { }, Text: "200%"),
        ["reduced motion at 320"] = new(320, o => o.ReducedMotion = ReducedMotion.Reduce),
    };

    private static Screen Wide() => new(1280, _ => { });

    private async Task CheckAsync(IEnumerable<string> paths, Screen screen)
    {
        var page = await browsers.OpenAsync(
            await paper.OpenAsync(),
            o =>
            {
                o.ViewportSize = new() { Width = screen.Width, Height = 800 };
                screen.Set(o);
            }
        );
        await using var closing = page.Context;
        var findings = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", screen.Text);
            findings.AddRange(
                (await page.RunAxe())
                    .Violations.Where(v => !(screen.MayHaveLowContrast && v.Id == "color-contrast"))
                    .Select(v => $"{path}: {v.Id} {string.Join(", ", v.Nodes.Select(n => n.Html))}")
            );
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var wider)
            {
                findings.Add($"{path}: {wider} px wider than the screen");
            }
        }

        Assert.Empty(findings);
    }

    /// <param name="Text">Size of the root's letters; empty leaves it.</param>
    /// <param name="MayHaveLowContrast">Where the person's own colours stand in for ours, axe measures the wrong ones.</param>
    private sealed record Screen(
        int Width,
        Action<BrowserNewContextOptions> Set,
        string Text = "",
        bool MayHaveLowContrast = false
    );
}
