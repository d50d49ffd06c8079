using Microsoft.Playwright;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.Tests.Accounts.Roles;

/// <summary>Each role signs in, looks around and finds the ways that are theirs, and no others.</summary>
[Trait("Category", "Browser")]
public sealed class RolesBrowserTests(Newsroom newsroom, BrowserHarness browsers) : IClassFixture<Newsroom>
{
    private static readonly string[] OfAll = ["Dashboard", "Articles", "Tasks", "Media"];
    private static readonly string[] OfKeepers = ["Sections", "Topics", "Series", "People", "Services"];
    private static readonly string[] OfStories =
    [
        "Edit",
        "Preview",
        "History",
        "Notes",
        "Translations",
        "Share",
        "Review",
        "Publish",
    ];

    private static readonly string[] OfAdmins = ["Accounts", "Reviews", "Pages", "Mail", "Backups", "Health", "Record"];

    [Fact]
    public async Task An_author_writes_and_submits_their_own_and_finds_nothing_of_others()
    {
        var author = await newsroom.AddColleagueAsync(Role.Author);
        await newsroom.PublishAsync(await newsroom.ContentAsync("A colleague's story"));
        var content = await newsroom.ContentAsync("A draft of my own");
        await newsroom.ExecuteAsAsync<CreateArticle, Article>(
            author,
            u => u.ExecuteAsync(content, RevisionReason.Created, default)
        );

        var page = await EnterAsync(author);
        await using var closing = page.Context;
        Assert.Equal([.. OfAll, "Import"], await WaysAsync(page));
        await GoAsync(page, "Articles", "/desk/articles");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Start a story" })).ToBeVisibleAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync("A colleague's story");
        await OpenAsync(page, "A draft of my own");

        Assert.Equal(OfStories, await StepsAsync(page));
        await StepAsync(page, "Publish");
        await Expect(Button(page, "Submit for review")).ToBeVisibleAsync();
        await Expect(Button(page, "Publish now")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_editor_of_one_section_withdraws_there_and_finds_nothing_of_the_rest()
    {
        var (world, sport) = (await newsroom.SectionIdAsync("World"), await newsroom.SectionIdAsync("Sport"));
        var editor = await newsroom.AddColleagueAsync(Role.Editor, limits: new DeskLimits([world], []));
        await newsroom.PublishAsync(await newsroom.ContentAsync("Of the world"));
        await newsroom.PublishAsync((await newsroom.ContentAsync("Of the field")) with { SectionId = sport });

        var page = await EnterAsync(editor);
        await using var closing = page.Context;
        Assert.Equal([.. OfAll, "Breaking", "Schedule", "Import"], await WaysAsync(page));
        await GoAsync(page, "Articles", "/desk/articles");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Of the field");
        await OpenAsync(page, "Of the world");
        Assert.Equal(OfStories, await StepsAsync(page));
        await StepAsync(page, "Publish");
        await Expect(Withdraw(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_auditor_reads_stories_and_the_record_and_finds_nothing_to_press()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("Read by a lawyer"));

        var page = await EnterAsync(await newsroom.AddColleagueAsync(Role.Auditor));
        await using var closing = page.Context;
        Assert.Equal([.. OfAll, "Record"], await WaysAsync(page));
        await GoAsync(page, "Articles", "/desk/articles");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Start a story" })).ToHaveCountAsync(0);
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Read by a lawyer" }).First.ClickAsync();
        await page.ArriveAtAsync("/preview");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Read by a lawyer" })).ToBeVisibleAsync();
        await Expect(page.Locator("main form[method=post]")).ToHaveCountAsync(0);
        await Expect(Withdraw(page)).ToHaveCountAsync(0);

        await page.GotoAsync("/desk");
        await GoAsync(page, "Record", "/admin/audit");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Record");
    }

    [Fact]
    public async Task An_administrator_finds_every_way_and_the_accounts()
    {
        await newsroom.PublishAsync(await newsroom.ContentAsync("For the administrator"));

        var page = await EnterAsync(await newsroom.AddColleagueAsync(Role.Admin));
        await using var closing = page.Context;
        Assert.Equal([.. OfAll, "Breaking", "Schedule", "Import", .. OfKeepers, .. OfAdmins], await WaysAsync(page));
        await GoAsync(page, "Articles", "/desk/articles");
        await OpenAsync(page, "For the administrator");
        Assert.Equal(OfStories, await StepsAsync(page));
        await StepAsync(page, "Publish");
        await Expect(Withdraw(page)).ToBeVisibleAsync();

        await GoAsync(page, "Accounts", "/admin/accounts");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Invite someone" })).ToBeVisibleAsync();
    }

    /// <summary>By the form, with the keys of a keyboard.</summary>
    private async Task<IPage> EnterAsync(Account account)
    {
        var page = await browsers.OpenAsync(newsroom);
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Email").FocusAsync();
        await page.Keyboard.InsertTextAsync(account.Email!);
        await page.Keyboard.PressAsync("Tab");
        await page.GetByLabel("Password", new() { Exact = true }).FocusAsync();
        await page.Keyboard.InsertTextAsync(DeskBrowser.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAtAsync("/desk");
        return page;
    }

    /// <summary>What the rail lists, but for the way out to the site.</summary>
    private static async Task<IEnumerable<string>> WaysAsync(IPage page) =>
        (await page.Locator(".desk-links:visible a:not(.desk-reader-link)").AllInnerTextsAsync()).Select(t => t.Trim());

    private static async Task<IEnumerable<string>> StepsAsync(IPage page) =>
        (
            await page.GetByRole(AriaRole.Navigation, new() { Name = "This story" })
                .Locator("ul a")
                .AllInnerTextsAsync()
        ).Select(t => t.Trim());

    private static async Task GoAsync(IPage page, string name, string path)
    {
        await page.Locator(".desk-links:visible")
            .GetByRole(AriaRole.Link, new() { Name = name, Exact = true })
            .ClickAsync();
        await page.ArriveAtAsync(path);
    }

    private static async Task OpenAsync(IPage page, string headline)
    {
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = headline }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "This story" })).ToBeVisibleAsync();
        await page.LoadedAsync();
    }

    private static async Task StepAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "This story" })
            .GetByRole(AriaRole.Link, new() { Name = name })
            .ClickAsync();
        await page.ArriveAtAsync($"/{name.ToLowerInvariant()}");
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Withdraw(IPage page) =>
        page.GetByRole(AriaRole.Link, new() { Name = "Withdraw the story" });
}
