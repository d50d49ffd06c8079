using System.Text.Encodings.Web;
using Microsoft.Playwright;

namespace NewsSite.Screenshots;

/// <summary>Every page and state of the readers' paper, in the ways that people see it, and a page that shows all pictures together.</summary>
internal sealed class Paper(IBrowser browser, string site, string folder)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", "/"),
        ("home-quiet", "/uk"),
        ("home-one-story", "/fa"),
        ("home-ru", "/ru"),
        ("home-ar", "/ar"),
        ("article", "/en/stories/port-ambrel-gates-hold"),
        ("explainer", "/en/stories/islamic-state-khorasan"),
        ("explainer-film", "/en/stories/why-rivers-flood"),
        ("explainer-fa", "/fa/stories/قنات-چیست"),
        ("explainer-ru", "/ru/stories/куда-ушло-аральское-море"),
        ("article-corrected", "/en/stories/state-corrected"),
        ("article-sensitive", "/en/stories/state-sensitive"),
        ("article-film-unavailable", "/en/stories/state-unavailable"),
        ("article-withdrawn", "/en/stories/state-withdrawn"),
        ("section", "/en/sections/climate-and-water"),
        ("explainers", "/en/explainers"),
        ("topic", "/en/topics/afghanistan"),
        ("person", "/en/people/mara-ellingham"),
        ("service", "/en/services/dari-service"),
        ("about", "/en/about"),
        ("about-fa", "/fa/about"),
        ("corrections", "/en/corrections"),
        ("search-empty", "/en/search"),
        ("search-results", "/en/search?q=river"),
        ("search-none", "/en/search?q=rivr"),
        ("kept", "/en/kept"),
        ("not-found", "/en/nothing-here"),
        ("embed", "/en/stories/why-rivers-flood/embed"),
        ("light-home", "/light"),
        ("light-explainer", "/light/en/stories/islamic-state-khorasan"),
        ("light-explainer-fa", "/light/fa/stories/قنات-چیست"),
    ];

    /// <summary>Those that are looked at in every way.</summary>
    private static readonly string[] Often = ["home", "explainer-film", "explainer-fa", "search-results"];

    private static readonly Look[] Usual =
    [
        new("phone", 375, _ => { }),
        new("phone-dark", 375, o => o.ColorScheme = ColorScheme.Dark),
        new("desktop", 1280, _ => { }),
    ];

    private static readonly Look[] Further =
    [
        new("320", 320, _ => { }),
        new("768", 768, _ => { }),
        new("1600-dark", 1600, o => o.ColorScheme = ColorScheme.Dark),
        new("contrast", 1280, o => o.Contrast = Contrast.More),
        new("forced-colours", 1280, o => o.ForcedColors = ForcedColors.Active),
        new("still", 1280, o => o.ReducedMotion = ReducedMotion.Reduce),
        new("double-text", 1280, _ => { }, Text: "200%"),
        new("no-script", 375, o => o.JavaScriptEnabled = false),
        new("print", 800, _ => { }, IsPrinted: true),
    ];

    private readonly List<string> _taken = [];

    public async Task TakeAsync()
    {
        foreach (var look in Usual)
        {
            await TakeAsync(look, Pages);
        }

        foreach (var look in Further)
        {
            await TakeAsync(look, Pages.Where(p => Often.Contains(p.Name)));
        }
    }

    /// <summary>One page in the usual ways, as it is at this moment.</summary>
    public async Task TakeAsync(string name, string path)
    {
        foreach (var look in Usual)
        {
            await TakeAsync(look, [(name, path)]);
        }
    }

    public async Task TakeOfflineAsync()
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = site,
                ViewportSize = new() { Width = 375, Height = 800 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync("/en/stories/why-rivers-flood");
        await page.WaitForFunctionAsync("navigator.serviceWorker?.controller");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync(
            "Promise.all([caches.match('/en/kept'), caches.match(location.pathname)]).then((found) => found.every(Boolean))"
        );
        await context.SetOfflineAsync(true);
        await page.GotoAsync("/en/stories/why-rivers-flood");
        await ShootAsync(page, "offline-kept.phone");
        await page.GotoAsync("/en/stories/islamic-state-khorasan");
        await page.Locator(".kept-missing").WaitForAsync();
        await ShootAsync(page, "offline-missing.phone");
        await context.CloseAsync();
    }

    public async Task WriteIndexAsync()
    {
        var figures = _taken.Order(StringComparer.Ordinal).Select(Figure);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "index.html"),
            $$"""
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>The paper in pictures</title>
            <style>body { font: 1rem/1.4 system-ui, sans-serif; display: flex; flex-wrap: wrap; gap: 2rem; margin: 2rem; }
            figure { margin: 0; inline-size: 20rem; } img { inline-size: 100%; border: 1px solid #888; }</style>
            {{string.Join('\n', figures)}}
            """
        );
    }

    private static string Figure(string name)
    {
        var file = HtmlEncoder.Default.Encode(name);
        return $"""<figure><a href="{file}.png"><img src="{file}.png" alt="" loading="lazy"></a><figcaption>{file}</figcaption></figure>""";
    }

    private async Task TakeAsync(Look look, IEnumerable<(string Name, string Path)> pages)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = site,
            ViewportSize = new() { Width = look.Width, Height = 800 },
            ServiceWorkers = ServiceWorkerPolicy.Block,
        };
        look.Set(options);
        var context = await browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        foreach (var (name, path) in pages)
        {
            await page.GotoAsync(path);
            await page.EmulateMediaAsync(new() { Media = look.IsPrinted ? Media.Print : Media.Screen });
            await page.EvaluateAsync(
                """
                async (size) => {
                  document.documentElement.style.fontSize = size;
                  document.querySelectorAll("img[loading=lazy]").forEach((i) => { i.loading = "eager"; });
                  await Promise.all([...document.images].map((i) => i.decode().catch(() => {})));
                }
                """,
                look.Text
            );
            await ShootAsync(page, $"{name}.{look.Name}");
        }

        await context.CloseAsync();
    }

    private async Task ShootAsync(IPage page, string name)
    {
        Console.WriteLine(name);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        _taken.Add(name);
    }

    /// <param name="Text">Size of the root's letters; empty leaves it.</param>
    private sealed record Look(
        string Name,
        int Width,
        Action<BrowserNewContextOptions> Set,
        string Text = "",
        bool IsPrinted = false
    );
}
