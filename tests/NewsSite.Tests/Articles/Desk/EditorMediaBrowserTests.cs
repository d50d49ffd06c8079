using Microsoft.Playwright;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;
using static Microsoft.Playwright.Assertions;
using static NewsSite.Tests.Articles.Desk.EditorPages;

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

    [Theory]
    [InlineData("paste")]
    [InlineData("drop")]
    public async Task A_picture_that_is_pasted_or_dropped_on_the_text_is_uploaded_and_asked_for_its_words(string way)
    {
        var (page, _) = await OpenEditorAsync();
        await using var closing = page.Context;
        await HandOverAsync(Body(page), way, way + ".png", SampleFiles.Png(way == "paste" ? 41 : 42, 30));

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Chosen: " + way)).ToBeVisibleAsync(OnceChecked);
        await dialog.GetByLabel("Alt text").FillAsync("A wall");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Insert", Exact = true }).ClickAsync();

        await Expect(Body(page)).ToHaveValueAsync($"::: figure {way}\nalt: A wall\n:::\n\n");
    }

    [Fact]
    public async Task Words_that_are_pasted_with_a_picture_of_them_stay_words()
    {
        var (page, _) = await OpenEditorAsync();
        await using var closing = page.Context;
        await HandOverAsync(Body(page), "paste", "words.png", SampleFiles.Png(43, 30), "Two words");

        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("paste")]
    [InlineData("drop")]
    public async Task A_picture_that_is_pasted_or_dropped_on_the_library_comes_into_it(string way)
    {
        var page = await harness.OpenAsAsync(newsroom, Role.Editor);
        await using var closing = page.Context;
        await page.GotoAsync("/desk/media");
        await HandOverAsync(
            page.Locator("body"),
            way,
            $"library-{way}.png",
            SampleFiles.Png(way == "paste" ? 51 : 52, 30)
        );
        var uploads = page.GetByRole(AriaRole.List, new() { Name = "Uploads" });
        await uploads.GetByLabel("Alt text").FillAsync("A wall");
        await uploads.GetByRole(AriaRole.Button, new() { Name = "Add to the library" }).ClickAsync();

        await Expect(uploads.GetByRole(AriaRole.Link, new() { Name = "library-" + way })).ToBeVisibleAsync(OnceChecked);
    }

    /// <summary>What the browser does when a person pastes or drops a file.</summary>
    private static async Task HandOverAsync(
        ILocator place,
        string way,
        string name,
        byte[] picture,
        string words = ""
    ) =>
        await place.EvaluateAsync(
            """
            (element, { way, name, picture, words }) => {
              const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], name, { type: "image/png" }));
              if (words) data.setData("text/plain", words);
              const how = { bubbles: true, cancelable: true };
              element.dispatchEvent(
                way === "paste"
                  ? new ClipboardEvent("paste", { ...how, clipboardData: data })
                  : new DragEvent("drop", { ...how, dataTransfer: data }),
              );
            }
            """,
            new
            {
                way,
                name,
                picture = Convert.ToBase64String(picture),
                words,
            }
        );

    private Task<(IPage Page, Guid Id)> OpenEditorAsync(string body = "") =>
        harness.OpenEditorAsync(newsroom, "Seen while written", body);
}
