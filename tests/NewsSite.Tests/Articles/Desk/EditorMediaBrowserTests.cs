using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;

namespace NewsSite.Tests.Articles.Desk;

[Trait("Category", "Browser")]
public sealed class EditorMediaBrowserTests(Newsroom newsroom, BrowserHarness harness) : IClassFixture<Newsroom>
{
    /// <summary>The first picture of a newsroom waits for the program that looks at pictures to start.</summary>
    private static readonly LocatorAssertionsToBeVisibleOptions OnceChecked = new() { Timeout = 30_000 };

    [Fact]
    public async Task A_picture_is_uploaded_and_inserted_with_its_alt_text_in_one_step()
    {
        var (page, _) = await OpenEditorAsync("Above.");
        await using var closing = page.Context;
        await Body(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+End");

        await page.GetByRole(AriaRole.Button, new() { Name = "Insert picture" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog
            .GetByLabel("Or upload a file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "gate.png",
                    MimeType = "image/png",
                    Buffer = SampleFiles.Png(40, 30),
                }
            );
        await Expect(dialog.GetByText("Chosen: gate")).ToBeVisibleAsync(OnceChecked);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Insert", Exact = true }).ClickAsync();
        await Expect(dialog.GetByText("This picture has no alt text.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Alt text").FillAsync("A gate in a wall");
        await dialog.GetByLabel("Credit").FillAsync("Ana");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Insert", Exact = true }).ClickAsync();

        await Expect(Body(page))
            .ToHaveValueAsync("Above.\n\n::: figure gate\nalt: A gate in a wall\ncredit: Ana\n:::\n\n");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Body(page)).ToHaveValueAsync("Above.");
    }

    [Fact]
    public async Task The_lead_picture_is_chosen_from_the_library_by_its_name()
    {
        var (page, id) = await OpenEditorAsync();
        await using var closing = page.Context;
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose from the library" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog
            .GetByLabel("Or upload a file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "harbour.png",
                    MimeType = "image/png",
                    Buffer = SampleFiles.Png(44, 33),
                }
            );
        await Expect(dialog.GetByText("Chosen: harbour")).ToBeVisibleAsync(OnceChecked);
        await dialog.GetByLabel("Search the library").FillAsync("harb");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "harbour" }).ClickAsync();
        await dialog.GetByLabel("This picture is decorative").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();

        await Expect(page.Locator("#editor")).ToHaveAttributeAsync("data-save-state", "saved");
        Assert.Equal(
            new Core.Articles.LeadMedia("harbour", Decorative: true),
            (await newsroom.LatestAsync(id)).Content.Lead
        );
    }

    private async Task<(IPage Page, Guid Id)> OpenEditorAsync(string body = "")
    {
        var id = await newsroom.DraftAsync("Seen while written", body);
        var page = await harness.OpenAsAsync(newsroom, Role.Editor);
        await page.GotoAsync($"/desk/articles/{id}");
        return (page, id);
    }

    private static ILocator Body(IPage page) => page.GetByLabel("Text", new() { Exact = true });
}
