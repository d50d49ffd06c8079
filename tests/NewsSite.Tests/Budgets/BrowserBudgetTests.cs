using Microsoft.Playwright;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Budgets;

/// <summary>What a browser does with pages of the demo newsroom: how much it fetches, and whether anything moves.</summary>
[Trait("Category", "Browser")]
public sealed class BrowserBudgetTests(DemoPaper paper, BrowserHarness browsers)
{
    private const double MostShift = 0.02;

    /// <summary>Sums the shifts of a page from its beginning.</summary>
    private const string WatchShifts = """
        window.shifts = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            window.shifts += entry.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        """;

    /// <summary>Goes down the page, and waits until every picture met on the way is there.</summary>
    private const string ScrollThrough = """
        async () => {
          const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
            scrollTo(0, y);
            await frame();
            await Promise.all([...document.images].filter((i) => i.currentSrc).map((i) => i.decode().catch(() => {})));
          }
          await frame();
          return window.shifts;
        }
        """;

    /// <summary>Pictures that are there, with the width they take in device pixels, the width they have, and what was to be had.</summary>
    private const string Pictures = """
        () => [...document.images]
          .filter((i) => i.complete && i.naturalWidth && i.getBoundingClientRect().width)
          .map((i) => {
            const sets = [...(i.parentElement.matches("picture") ? i.parentElement.querySelectorAll("source") : []), i];
            const all = sets.flatMap((s) => [...s.srcset.matchAll(/(\S+) (\d+)w/g)]).map((m) => [new URL(m[1], location).href, +m[2]]);
            const chosen = all.find(([address]) => address === i.currentSrc);
            return { address: i.currentSrc, needed: i.getBoundingClientRect().width * devicePixelRatio, chosen: chosen?.[1] ?? 0, widths: [...new Set(all.map(([, w]) => w))] };
          })
        """;

    [Theory]
    [InlineData("/", 375, 28, 250_000)]
    [InlineData("/", 1280, 28, 250_000)]
    [InlineData("/en/sections/world", 375, 28, 250_000)]
    [InlineData("/en/stories/islamic-state-khorasan", 375, 16, 120_000)]
    [InlineData("/en/stories/islamic-state-khorasan", 1280, 16, 120_000)]
    [InlineData("/en/stories/why-rivers-flood", 375, 16, 120_000)]
    [InlineData("/fa", 375, 28, 250_000)]
    [InlineData("/ru", 1280, 28, 250_000)]
    [InlineData("/light/en/stories/islamic-state-khorasan", 375, 2, 0)]
    public async Task A_first_view_fetches_little_and_nothing_moves(string path, int width, int requests, int pictures)
    {
        var page = await OpenAsync(width, scale: 1);
        await using var closing = page.Context;
        var fetched = new List<IResponse>();
        page.Response += (_, response) => fetched.Add(response);
        await page.AddInitScriptAsync(WatchShifts);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        var first = fetched.ToList();
        var shifts = await page.EvaluateAsync<double>(ScrollThrough);

        Assert.InRange(first.Count(r => !r.Url.EndsWith("/stream", StringComparison.Ordinal)), 1, requests);
        Assert.InRange(await SumAsync(first.Where(r => r.Request.ResourceType == "image")), 0, pictures);
        Assert.InRange(shifts, 0, MostShift);
        Assert.DoesNotContain(
            fetched,
            r => r.Request.ResourceType == "media" || r.Url.EndsWith(".vtt", StringComparison.Ordinal)
        );
        Assert.All(fetched, r => Assert.Equal(page.Url.Split('/')[2], r.Url.Split('/')[2]));
    }

    [Theory]
    [InlineData("/", 375, 2)]
    [InlineData("/", 1280, 1)]
    [InlineData("/en/stories/islamic-state-khorasan", 375, 2)]
    [InlineData("/en/stories/islamic-state-khorasan", 1280, 1)]
    [InlineData("/en/sections/world", 768, 1)]
    public async Task Each_picture_is_fetched_in_the_smallest_size_that_is_sharp(string path, int width, int scale)
    {
        var page = await OpenAsync(width, scale);
        await using var closing = page.Context;
        await page.AddInitScriptAsync(WatchShifts);
        await page.GotoAsync(path);
        await page.EvaluateAsync<double>(ScrollThrough);

        var pictures = await page.EvaluateAsync<Shown[]>(Pictures);

        Assert.NotEmpty(pictures);
        Assert.Empty(
            pictures.Where(p => p.Chosen != p.Best).Select(p => $"{p.Address}: {p.Needed} px, got {p.Chosen}")
        );
    }

    private async Task<IPage> OpenAsync(int width, float scale) =>
        await browsers.OpenAsync(
            await paper.OpenAsync(),
            o => (o.ViewportSize, o.DeviceScaleFactor) = (new() { Width = width, Height = 800 }, scale)
        );

    private static async Task<int> SumAsync(IEnumerable<IResponse> responses)
    {
        var sum = 0;
        foreach (var response in responses)
        {
            sum += (await response.BodyAsync()).Length;
        }

        return sum;
    }

    private sealed class Shown
    {
        public string Address { get; set; } = "";
        public double Needed { get; set; }
        public int Chosen { get; set; }
        public int[] Widths { get; set; } = [];

        /// <summary>A picture may be wanted wider than it is. Browsers take a slightly smaller one rather than one twice as large.</summary>
        public int Best => Widths.Order().FirstOrDefault(w => w >= Needed * 0.98, Widths.DefaultIfEmpty().Max());
    }
}
