using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Browser;

[Trait("Category", "Browser")]
public sealed class WholePathBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    private const string Headline = "Why is the old harbor bridge closed?";
    private const string LeadAlt = "A stone bridge with a gap in its third pier";
    private const string InlineAlt = "A woman holds a ruler to a crack in the stone";
    private const float MillisecondsToAnOpenPage = 2_000;

    [Fact]
    public async Task A_page_is_imported_mended_illustrated_and_published_and_open_pages_hear_of_it()
    {
        await newsroom.SectionIdAsync("Harbor");
        var open = await harness.OpenAsync(newsroom);
        await using var closingOpen = open.Context;
        var watch = new PageWatch(open, newsroom.Address);
        await open.GotoAsync("/");
        await Assertions.Expect(open.Locator("section.breaking")).ToHaveCountAsync(0);
        var editor = new EditorAtWork(await harness.OpenAsAsync(newsroom, Role.Editor));
        await using var closingEditor = editor.Page.Context;

        await MakeAsync(editor);
        await editor.PublishAsync("Harbor bridge stays shut");

        var banner = open.Locator("section.breaking .breaking-text");
        await Assertions
            .Expect(banner)
            .ToHaveTextAsync("Harbor bridge stays shut", new() { Timeout = MillisecondsToAnOpenPage });
        await banner.ClickAsync();
        await Assertions.Expect(open.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Headline);
        Assert.Empty(await watch.ComplaintsAsync());
        await AssertCompleteWithoutScriptAsync(new Uri(open.Url).AbsolutePath);
    }

    private static async Task MakeAsync(EditorAtWork editor)
    {
        var picture = await editor.UploadAsync("bridge.png", "image/png", SampleFiles.Png(640, 400), LeadAlt);
        var detail = await editor.UploadAsync("crack.png", "image/png", SampleFiles.Png(600, 400), InlineAlt);
        var film = await editor.UploadAsync("divers.webm", "video/webm", SampleFiles.Read("film.webm"), alt: null);
        await editor.ImportAsync(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Import", "Pages", "explainer.en.txt"))
        );
        await editor.ChooseSectionAsync("Harbor");
        await editor.Page.GetByLabel("Headline", new() { Exact = true }).FillAsync(Headline);
        await editor.AttachLeadAsync(picture, LeadAlt);
        await editor.MendTextAsync(text => Attach(text, detail, film));
        await editor.GoToPublishingAsync();
    }

    /// <summary>Gives the first picture and the first film of the text their files; the second of each stays without.</summary>
    private static string Attach(string text, string picture, string film)
    {
        Assert.Contains("::: figure", text, StringComparison.Ordinal);
        Assert.Contains("::: watch", text, StringComparison.Ordinal);
        return ReplaceFirst(
            ReplaceFirst(text, "::: figure", $"::: figure {picture}\nalt: {InlineAlt}"),
            "::: watch",
            $"::: watch {film}"
        );
    }

    private static string ReplaceFirst(string text, string old, string with)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + with + text[(at + old.Length)..];
    }

    private async Task AssertCompleteWithoutScriptAsync(string path)
    {
        var page = await harness.OpenAsync(newsroom, o => o.JavaScriptEnabled = false);
        await using var closing = page.Context;
        var watch = new PageWatch(page, newsroom.Address);
        await page.GotoAsync(path);

        await AssertSkipLinksComeFirstAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Headline);
        await Assertions.Expect(page.GetByText("Explainer", new() { Exact = true }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("section.breaking")).ToContainTextAsync("Harbor bridge stays shut");
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync("Radio Alder correspondent Ines Okoro contributed to this story");
        await AssertContentsAsync(page);
        await AssertPicturesAsync(page);
        await AssertFilmsAsync(page);
        Assert.Empty(await watch.ComplaintsAsync());
    }

    private static async Task AssertSkipLinksComeFirstAsync(IPage page)
    {
        var focused = page.Locator(":focus");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(focused).ToHaveAttributeAsync("href", "#main");
        await Assertions.Expect(focused).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(focused).ToHaveAttributeAsync("href", "#sections");
    }

    private static async Task AssertContentsAsync(IPage page)
    {
        var contents = page.Locator("nav.story-contents a");
        await Assertions.Expect(contents).ToHaveTextAsync(["How The Cracks Were Found", "Who Pays For The Repairs?"]);
        await contents.Last.ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who Pays For The Repairs?" }))
            .ToBeInViewportAsync();
    }

    /// <summary>What is heard is not what is read below: alt text and caption differ.</summary>
    private static async Task AssertPicturesAsync(IPage page)
    {
        foreach (var alt in (string[])[LeadAlt, InlineAlt])
        {
            var picture = page.GetByRole(AriaRole.Img, new() { Name = alt });
            var figure = page.GetByRole(AriaRole.Figure).Filter(new() { Has = picture });
            await Assertions.Expect(figure.Locator("figcaption")).Not.ToContainTextAsync(alt);
            await Assertions
                .Expect(figure.Locator("figcaption"))
                .ToContainTextAsync(alt == LeadAlt ? "Fishing boats" : "A city engineer");
            var answer = await page.Context.APIRequest.GetAsync(
                new Uri(new Uri(page.Url), await picture.GetAttributeAsync("src")).ToString()
            );
            Assert.StartsWith("image/", answer.Headers["content-type"], StringComparison.Ordinal);
        }
    }

    private static async Task AssertFilmsAsync(IPage page)
    {
        var withFile = page.Locator("figure").Filter(new() { HasText = "Under The Bridge: What The Divers Saw" });
        var without = page.Locator("figure").Filter(new() { HasText = "We Cannot Wait" });
        const string Unavailable = ".watch-unavailable";

        await Assertions.Expect(withFile.Locator("video[controls]")).ToHaveCountAsync(1);
        await Assertions.Expect(withFile.Locator(Unavailable)).ToHaveCountAsync(0);
        await Assertions.Expect(without.Locator("video")).ToHaveCountAsync(0);
        await Assertions.Expect(without.Locator(Unavailable)).ToBeVisibleAsync();
        await Assertions.Expect(without).ToContainTextAsync("1 minute 2 seconds");
        foreach (var film in (ILocator[])[withFile, without])
        {
            await Assertions.Expect(film).ToContainTextAsync("WATCH", new() { IgnoreCase = true });
            await Assertions.Expect(film).Not.ToContainTextAsync("wait", new() { IgnoreCase = false });
        }
    }
}
