using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Budgets;

/// <summary>Every story of the demo newsroom before axe, and each kind of page in every way that people set their screens.</summary>
[Trait("Category", "Browser")]
public sealed class AccessibleEverywhereTests(DemoPaper paper, BrowserHarness browsers)
{
    /// <summary>Ways to set a screen that change colours and nothing else. Forced colours are the person's own.</summary>
    private static readonly PageEmulateMediaOptions[] Colours =
    [
        new() { ColorScheme = ColorScheme.Dark, Contrast = Contrast.NoPreference },
        new() { ColorScheme = ColorScheme.Dark, Contrast = Contrast.More },
        new() { ColorScheme = ColorScheme.Light, Contrast = Contrast.More },
    ];

    private static readonly AxeRunOptions OnlyContrast = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };

    [Fact]
    public async Task No_story_has_a_finding_or_scrolls_sideways_on_the_narrowest_phone_or_with_letters_of_twice_the_size() =>
        await CheckAsync(
            await paper.StoriesAsync(),
            async page => Told(await page.RunAxe()).Concat(await WiderAsync(page))
        );

    [Fact]
    public async Task No_kind_of_page_has_one_in_any_colours() =>
        await CheckAsync(
            DemoPaper.Kinds,
            async page =>
            {
                var findings = Told(await page.RunAxe()).Concat(await WiderAsync(page)).ToList();
                foreach (var colours in Colours)
                {
                    await page.EmulateMediaAsync(colours);
                    findings.AddRange(
                        Told(await page.RunAxe(OnlyContrast))
                            .Select(f => $"{colours.ColorScheme}, {colours.Contrast}: {f}")
                    );
                }

                await page.EmulateMediaAsync(
                    new() { ColorScheme = ColorScheme.Light, Contrast = Contrast.NoPreference }
                );
                return findings;
            }
        );

    [Fact]
    public async Task No_kind_of_page_has_one_on_a_phone() =>
        await CheckAsync(
            DemoPaper.Kinds,
            async page => Told(await page.RunAxe()),
            o => o.ViewportSize = new() { Width = 375, Height = 800 }
        );

    /// <summary>Where the person's own colours stand in for ours, axe measures the wrong ones.</summary>
    [Fact]
    public async Task No_page_that_is_made_unlike_the_others_has_one_in_the_colours_of_whoever_reads() =>
        await CheckAsync(
            Unlike,
            async page =>
                Told(await page.RunAxe()).Where(f => !f.StartsWith("color-contrast", StringComparison.Ordinal)),
            o => o.ForcedColors = ForcedColors.Active
        );

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

    private async Task CheckAsync(
        IEnumerable<string> paths,
        Func<IPage, Task<IEnumerable<string>>> look,
        Action<BrowserNewContextOptions>? set = null
    )
    {
        var page = await browsers.OpenAsync(
            await paper.OpenAsync(),
            o =>
            {
                o.ViewportSize = new() { Width = 1280, Height = 800 };
                set?.Invoke(o);
            }
        );
        await using var closing = page.Context;
        var findings = new List<string>();
        foreach (var path in paths.Distinct())
        {
            await page.GotoAsync(path);
            findings.AddRange((await look(page)).Select(finding => $"{path}: {finding}"));
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static IEnumerable<string> Told(AxeResult result) =>
        result.Violations.Select(v => $"{v.Id} {string.Join(", ", v.Nodes.Select(n => n.Html))}");

    private static async Task<IEnumerable<string>> WiderAsync(IPage page) =>
        [
            .. await WiderAsync(page, 320, ""),
            .. await WiderAsync(page, 1280, "200%"),
            .. await WiderAsync(page, 1280, ""),
        ];

    private static async Task<IEnumerable<string>> WiderAsync(IPage page, int width, string text)
    {
        await page.SetViewportSizeAsync(width, 800);
        await page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", text);
        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        return wider > 0 ? [$"{wider} px wider than {width} with letters of {(text == "" ? "100%" : text)}"] : [];
    }
}
