using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

[Trait("Category", "Browser")]
public sealed class ReaderBrowserTests(Newsroom newsroom, BrowserHarness browsers) : IClassFixture<Newsroom>
{
    private const string Body = """
        ::: key-points
        - The river rose.
        - The gates held.
        :::

        It began at dusk.[^1]

        ## Why it rose

        Rain, [said the harbour](/en/sections/world).

        | Gate | Height |
        |------|-------:|
        | One  |      3 |

        ::: aside Who is who
        The wardens.
        :::

        ## Who was warned

        > Everyone.

        [^1]: At half past six.
        """;

    [Theory]
    [InlineData("/", 1280, ColorScheme.Light)]
    [InlineData("/", 320, ColorScheme.Dark)]
    [InlineData("/en/stories/read-by-machine", 1280, ColorScheme.Dark)]
    [InlineData("/en/stories/read-by-machine", 320, ColorScheme.Light)]
    [InlineData("/en/search?q=machine", 375, ColorScheme.Light)]
    [InlineData("/en/sections/world", 768, ColorScheme.Dark)]
    [InlineData("/fa", 375, ColorScheme.Light)]
    [InlineData("/nothing-here", 1280, ColorScheme.Light)]
    public async Task Pages_have_no_finding_and_never_scroll_sideways(string path, int width, ColorScheme colours)
    {
        await PublishOnceAsync();
        var page = await browsers.OpenAsync(
            newsroom,
            o =>
            {
                o.ViewportSize = new() { Width = width, Height = 800 };
                o.ColorScheme = colours;
            }
        );
        await using var closing = page.Context;

        await page.GotoAsync(path);

        var findings = (await page.RunAxe()).Violations;
        Assert.Empty(findings.Select(f => $"{f.Id}: {f.Help} {string.Join(", ", f.Nodes.Select(n => n.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task The_first_tab_stop_leads_past_the_frame_to_the_story()
    {
        await PublishOnceAsync();
        var page = await browsers.OpenAsync(newsroom);
        await using var closing = page.Context;
        await page.GotoAsync("/en/stories/read-by-machine");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Colours_that_a_reader_chose_are_there_on_the_next_page()
    {
        await PublishOnceAsync();
        var page = await browsers.OpenAsync(newsroom);
        await using var closing = page.Context;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark", Exact = true }).ClickAsync();

        await page.GotoAsync("/en/stories/read-by-machine");

        await page.GetByRole(AriaRole.Button, new() { Name = "Dark", Pressed = true }).WaitForAsync();
        Assert.Equal(
            "rgb(18, 21, 26)",
            await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")
        );
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Without_script_there_are_no_buttons_that_do_nothing_and_sections_still_open()
    {
        await PublishOnceAsync();
        var page = await browsers.OpenAsync(
            newsroom,
            o =>
            {
                o.JavaScriptEnabled = false;
                o.ViewportSize = new() { Width = 375, Height = 800 };
            }
        );
        await using var closing = page.Context;
        await page.GotoAsync("/en/stories/read-by-machine");

        Assert.Equal(["Search"], await page.GetByRole(AriaRole.Button).AllInnerTextsAsync());
        await page.GetByText("Sections", new() { Exact = true }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "World" }).First.ClickAsync();
        await page.ShowAsync("/en/sections/world");
    }

    [Fact]
    public async Task Selected_words_and_headings_have_links_that_are_copied_by_the_keyboard_alone()
    {
        await PublishOnceAsync();
        var page = await browsers.OpenAsync(newsroom, o => o.Permissions = ["clipboard-read", "clipboard-write"]);
        await using var closing = page.Context;
        var address = $"{newsroom.Address}/en/stories/read-by-machine";
        await page.GotoAsync("/en/stories/read-by-machine");
        Task<string> CopiedAsync() => page.EvaluateAsync<string>("navigator.clipboard.readText()");

        await page.EvaluateAsync(
            """
            const words = [...document.querySelectorAll(".story-body p")].find((p) => p.textContent.startsWith("Rain"));
            getSelection().selectAllChildren(words);
            """
        );
        var offer = page.GetByRole(AriaRole.Button, new() { Name = "Copy link to this sentence" });
        await offer.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(offer).ToBeHiddenAsync();
        Assert.Equal($"{address}#:~:text=Rain%2C%20said%20the%20harbour.", await CopiedAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Link to this heading: Why it rose" }).PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#why-it-rose$"));
        Assert.Equal($"{address}#why-it-rose", await CopiedAsync());
    }

    [Fact]
    public async Task The_console_stays_silent_and_nothing_is_fetched_from_elsewhere()
    {
        await PublishOnceAsync();
        var page = await browsers.OpenAsync(newsroom, o => o.ServiceWorkers = ServiceWorkerPolicy.Allow);
        await using var closing = page.Context;
        var said = new List<string>();
        var elsewhere = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.Request += (_, request) => elsewhere.Add(request.Url);

        await page.GotoAsync("/en/stories/read-by-machine", new() { WaitUntil = WaitUntilState.Load });

        Assert.Empty(said);
        Assert.All(elsewhere, url => Assert.StartsWith(newsroom.Address, url, StringComparison.Ordinal));
        Assert.InRange(elsewhere.Count, 1, 16);
    }

    private async Task PublishOnceAsync()
    {
        using var reader = newsroom.Visit();
        if ((await reader.GetAsync("/en/stories/read-by-machine")).Status != System.Net.HttpStatusCode.OK)
        {
            var story = await newsroom.ContentAsync("Read by machine");
            await newsroom.PublishAsync(story with { Format = "explainer", Body = Body });
            await newsroom.PublishAsync(await newsroom.ContentAsync("Machine stands still"));
        }
    }
}
