using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsSite.Articles;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;
using static NewsSite.Tests.Articles.Desk.EditorPages;

namespace NewsSite.Tests.Articles.Desk;

[Trait("Category", "Browser")]
public sealed class WritingTogetherBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    private static readonly LocatorAssertionsToHaveValueOptions WhenSeen = new() { Timeout = 15_000 };
    private static readonly LocatorAssertionsToContainTextOptions Contained = new() { Timeout = 15_000 };
    private static readonly LocatorAssertionsToHaveAttributeOptions WhenRetried = new() { Timeout = 45_000 };

    [Fact]
    public async Task Two_people_in_different_paragraphs_both_keep_their_work_without_a_question()
    {
        var (ana, id) = await harness.OpenEditorAsync(newsroom, "Together", "First.\n\nSecond.");
        await using var closing = ana.Context;
        var ben = await harness.OpenAsAsync(newsroom, Role.Editor);
        await using var closingToo = ben.Context;
        await ben.GotoAsync($"/desk/articles/{id}");
        await Expect(ana.Locator("[data-present-list]")).ToContainTextAsync("since 12:00");

        await Body(ben).PressAsync("Control+End");
        await Body(ben).PressSequentiallyAsync(" By Ben.");
        await Body(ana).PressAsync("Control+Home");
        await Body(ana).PressSequentiallyAsync("By Ana. ");

        // Each finds the other's words in the text, and the cursor where it was.
        await Expect(Body(ana)).ToHaveValueAsync("By Ana. First.\n\nSecond. By Ben.", WhenSeen);
        await Expect(Body(ben)).ToHaveValueAsync("By Ana. First.\n\nSecond. By Ben.", WhenSeen);
        await ana.Keyboard.TypeAsync("Still ");
        await Expect(Body(ana)).ToHaveValueAsync("By Ana. Still First.\n\nSecond. By Ben.");
        await Expect(Body(ben)).ToHaveValueAsync("By Ana. Still First.\n\nSecond. By Ben.", WhenSeen);
        await Expect(ana.Locator("[data-present-list]")).ToContainTextAsync("in “Second. By Ben.”", Contained);

        await ben.GotoAsync("/desk");
        await Expect(ana.Locator("[data-present-news]")).ToContainTextAsync("has left", Contained);
    }

    [Fact]
    public async Task What_a_colleague_saves_does_not_take_away_a_name_that_waits_for_Save()
    {
        var (ana, id) = await harness.OpenEditorAsync(newsroom, "Half named", "First.");
        await using var closing = ana.Context;
        await ana.Locator("[name='Form.Credits[0].Name']").FillAsync("Quite New");
        await Expect(ana.Locator("#save-status")).ToContainTextAsync("Someone credited is new", Contained);
        var content = (await newsroom.LatestAsync(id)).Content with { Standfirst = "By Ben." };

        await newsroom.ExecuteAsync(
            (SaveArticle save) => save.ExecuteAsync(id, 1, content, RevisionReason.Saved, default)
        );
        await ana.WaitForResponseAsync(r => r.Url.EndsWith("/autosave", StringComparison.Ordinal));

        await Expect(ana.Locator("[name='Form.Credits[0].Name']")).ToHaveValueAsync("Quite New");
        await ana.Keyboard.PressAsync("Control+s");
        await Expect(ana.GetByLabel("Standfirst")).ToHaveValueAsync("By Ben.", WhenSeen);
        Assert.Single((await newsroom.LatestAsync(id)).Content.Credits);
    }

    [Fact]
    public async Task Two_people_in_one_paragraph_end_in_a_choice_and_nothing_is_lost()
    {
        var (ana, id) = await harness.OpenEditorAsync(newsroom, "Twice open", "Shared words.\n\nRest.");
        await using var closing = ana.Context;
        var ben = await ana.Context.NewPageAsync();
        await ben.GotoAsync($"/desk/articles/{id}");

        await Body(ana).PressAsync("Control+Home");
        await Body(ben).PressAsync("Control+Home");
        await Task.WhenAll(
            Body(ana).PressSequentiallyAsync("First says: "),
            Body(ben).PressSequentiallyAsync("Second says: ")
        );
        var asked = await WhoIsAskedAsync(ana, ben);
        await Expect(asked.Locator("#save-status")).ToContainTextAsync("Needs you");
        await asked.Keyboard.PressAsync("Control+End");
        await asked.Keyboard.TypeAsync(" Typed while it waits.");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Show both versions" }).ClickAsync();

        await Expect(asked.Locator(".versions")).ToContainTextAsync("First");
        await Expect(asked.Locator(".versions")).ToContainTextAsync("Second");
        await asked.GetByLabel("Both, one after the other").CheckAsync();
        await asked.GetByRole(AriaRole.Button, new() { Name = "Save what I chose" }).ClickAsync();

        await Expect(Body(asked))
            .ToHaveValueAsync(new Regex("says: Shared words.*says: Shared words.*waits", RegexOptions.Singleline));
        await Expect(asked.Locator("[data-device-copy]")).ToBeHiddenAsync();
        var body = (await newsroom.LatestAsync(id)).Content.Body;
        Assert.Contains("First says: Shared words.", body);
        Assert.Contains("Second says: Shared words.", body);
        Assert.EndsWith("Rest. Typed while it waits.", body);
    }

    /// <summary>Of two who wrote at the same time, the one whose words came second.</summary>
    private static async Task<IPage> WhoIsAskedAsync(params IPage[] pages)
    {
        var waits = pages
            .Select(async page =>
            {
                await Expect(Editor(page)).ToHaveAttributeAsync("data-save-state", "conflict", WhenRetried);
                return page;
            })
            .ToList();
        return await await Task.WhenAny(waits);
    }
}
