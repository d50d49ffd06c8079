using Microsoft.Playwright;

namespace NewsSite.Screenshots;

/// <summary>The pictures of the handbook and of the README, in the order in which they are taken: later ones show what earlier ones did.</summary>
internal static class Handbook
{
    private const string Story = "Inquiry into the cost of the Ilk bridge";

    public static IReadOnlyList<(string Name, Func<Camera, string, Task> Take)> Pictures { get; } =
    [
        ("readme-reader", ReaderAsync),
        ("readme-desk", (camera, name) => EditorAsync(camera, name)),
        ("editor", (camera, name) => EditorAsync(camera, name)),
        ("notes", NotesAsync),
        ("review", ReviewAsync),
        ("schedule", ScheduleAsync),
        ("share", ShareAsync),
        ("history", HistoryAsync),
        ("bulk", BulkAsync),
        ("dashboard", DashboardAsync),
        ("hand-over", HandOverAsync),
        ("keys", KeysAsync),
    ];

    private static async Task ReaderAsync(Camera camera, string name)
    {
        var page = await camera.PageOfAsync("reader");
        await page.GotoAsync("/");
        await page.Locator("main h2 a, main h3 a").First.ClickAsync();
        await page.Locator("article.story").WaitForAsync();
        await camera.ShootAsync(page, name);
    }

    private static async Task EditorAsync(Camera camera, string name)
    {
        var page = await StoryAsync(camera, "editor");
        await page.Locator("[data-save-state], #save-status").First.WaitForAsync();
        await page.Locator("iframe").First.WaitForAsync();
        await camera.ShootAsync(page, name);
    }

    private static async Task NotesAsync(Camera camera, string name)
    {
        var page = await StepAsync(camera, "editor", "Notes");
        var paragraph = page.Locator("section.noted[aria-label='Paragraph 1']");
        await paragraph.GetByText("Add a note").ClickAsync();
        await paragraph
            .GetByLabel("Note", new() { Exact = false })
            .First.FillAsync("Do we have the ledger itself, or a copy?");
        await paragraph.Locator("form button[type=submit]").First.ClickAsync();
        await page.GetByText("Do we have the ledger").First.WaitForAsync();
        await page.Locator("section.noted[aria-label='Paragraph 1']").GetByText("Suggest other words").ClickAsync();
        var words = page.Locator("section.noted[aria-label='Paragraph 1'] .note-write[open] textarea").First;
        var present = await words.InputValueAsync();
        await words.FillAsync(present.Replace("the", "every", StringComparison.Ordinal));
        await page.Locator("section.noted[aria-label='Paragraph 1'] .note-write[open] button[type=submit]")
            .First.ClickAsync();
        await page.GetByText("Do we have the ledger").First.WaitForAsync();
        await camera.ShootAsync(page, name);
    }

    private static async Task ReviewAsync(Camera camera, string name)
    {
        var page = await StepAsync(camera, "editor", "Review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit for review" }).ClickAsync();
        await page.WaitForURLAsync("**/publish");
        var other = await StepAsync(camera, "admin", "Review");
        await camera.ShootAsync(other, name);
        await other.GetByRole(AriaRole.Button, new() { Name = "Approve revision" }).ClickAsync();
        await other.WaitForURLAsync("**/publish");
    }

    private static async Task ScheduleAsync(Camera camera, string name)
    {
        var page = await StepAsync(camera, "editor", "Publish");
        await page.GetByLabel("Day").FillAsync(TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", null));
        await page.GetByLabel("Time").FillAsync("06:00");
        await page.GetByLabel("Zone").FillAsync("Asia/Kabul");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check this time" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Schedule for" }).ScrollIntoViewIfNeededAsync();
        await camera.ShootAsync(page, name);
    }

    private static async Task ShareAsync(Camera camera, string name)
    {
        var page = await StepAsync(camera, "editor", "Share");
        await page.GetByLabel("For whom").FillAsync("R. Tandel, lawyer");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.Locator(".link-to-pass-on, .notice-ok").First.WaitForAsync();
        await camera.ShootAsync(page, name);
    }

    private static async Task HistoryAsync(Camera camera, string name) =>
        await camera.ShootAsync(await StepAsync(camera, "editor", "History"), name);

    private static async Task BulkAsync(Camera camera, string name)
    {
        var page = await camera.PageOfAsync("editor");
        await page.GotoAsync("/desk/articles?state=Draft");
        await camera.ShootAsync(page, name);
    }

    private static async Task DashboardAsync(Camera camera, string name)
    {
        var page = await camera.PageOfAsync("editor");
        await page.GotoAsync("/desk");
        await camera.ShootAsync(page, name);
    }

    private static async Task HandOverAsync(Camera camera, string name)
    {
        var page = await camera.PageOfAsync("editor");
        await page.GotoAsync("/desk/hand-over");
        await camera.ShootAsync(page, name);
    }

    private static async Task KeysAsync(Camera camera, string name)
    {
        var page = await camera.PageOfAsync("editor");
        await page.GotoAsync("/desk");
        await page.Keyboard.PressAsync("Control+Alt+0");
        await camera.ShootAsync(page, name, page.Locator(".desk-keys"));
    }

    private static async Task<IPage> StepAsync(Camera camera, string who, string step)
    {
        var page = await StoryAsync(camera, who);
        await page.Locator(".steps").GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).ClickAsync();
        await page.Locator(".steps a[aria-current=page]", new() { HasTextString = step }).WaitForAsync();
        return page;
    }

    private static async Task<IPage> StoryAsync(Camera camera, string who)
    {
        var page = await camera.PageOfAsync(who);
        await page.GotoAsync($"/desk/articles?text={Uri.EscapeDataString(Story)}");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Story }).First.ClickAsync();
        await page.Locator(".steps").WaitForAsync();
        return page;
    }
}
