using Microsoft.Playwright;

namespace NewsSite.Screenshots;

/// <summary>The pictures of the handbook and of the README, in the order in which they are taken: later ones show what earlier ones did.</summary>
internal static class Handbook
{
    private const string Draft = "Inquiry into the cost of the Ilk bridge";
    private const string Live = "Repair ship leaves for a break off Cape Sorrel";

    public static IReadOnlyList<(string Name, Func<Camera, string, Task> Take)> Pictures { get; } =
    [
        ("readme-reader", ReaderAsync),
        ("readme-desk", (camera, name) => EditorAsync(camera, name)),
        ("editor", (camera, name) => EditorAsync(camera, name)),
        ("film", FilmAsync),
        ("film-files", FilmFilesAsync),
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
        var page = await StoryAsync(camera, "editor", Draft);
        await page.Locator("[data-save-state], #save-status").First.WaitForAsync();
        await page.Locator("iframe").First.WaitForAsync();
        await camera.ShootAsync(page, name);
    }

    private static async Task FilmAsync(Camera camera, string name)
    {
        var page = await camera.PageOfAsync("reader");
        await page.GotoAsync("/en/stories/why-rivers-flood");
        var film = page.Locator(".article-watch").First;
        foreach (var fold in (string[])["Chapters", "Transcript"])
        {
            await film.Locator("summary").Filter(new() { HasText = fold }).ClickAsync();
        }

        await film.GetByLabel("Search the transcript").FillAsync("peak");
        await camera.ShootAsync(page, name, film);
    }

    private static async Task FilmFilesAsync(Camera camera, string name)
    {
        var page = await camera.PageOfAsync("editor");
        await page.GotoAsync("/desk/media?kind=video");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "how-a-river-rises" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add, delete or make smaller files" }).ClickAsync();
        await page.Locator("#files li").Nth(1).WaitForAsync();
        await camera.ShootAsync(page, name, page.Locator("main"));
    }

    private static async Task NotesAsync(Camera camera, string name)
    {
        var page = await StepAsync(camera, "editor", Draft, "Notes");
        var paragraph = page.GetByRole(AriaRole.Region, new() { Name = "Paragraph 1", Exact = true });
        await paragraph.GetByText("Add a note").ClickAsync();
        await paragraph.Locator("details[open] textarea").First.FillAsync("Do we have the ledger itself, or a copy?");
        await paragraph.Locator("details[open] button[type=submit]").ClickAsync();
        await paragraph.GetByText("Do we have the ledger").WaitForAsync();
        await paragraph.GetByText("Suggest other words").ClickAsync();
        var words = paragraph.Locator("details[open] textarea").First;
        var present = await words.InputValueAsync();
        await words.FillAsync(
            present.Replace("contained no errors at all", "were without one error", StringComparison.Ordinal)
        );
        await paragraph.Locator("details[open] button[type=submit]").ClickAsync();
        await paragraph.GetByText("suggests other words").WaitForAsync();
        await camera.ShootAsync(page, name, paragraph);
    }

    private static async Task ReviewAsync(Camera camera, string name)
    {
        var page = await StoryAsync(camera, "editor", Live);
        var standfirst = page.GetByLabel("Standfirst", new() { Exact = true });
        await standfirst.FillAsync($"{await standfirst.InputValueAsync()} Mending takes nine days.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go to publishing" }).ClickAsync();
        await page.WaitForURLAsync("**/publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit the changes for review" }).ClickAsync();
        await page.GetByText("Submitted for review").WaitForAsync();
        var other = await StepAsync(camera, "admin", Live, "Review");
        await camera.ShootAsync(other, name, other.Locator("main"));
        await other.GetByRole(AriaRole.Button, new() { Name = "Approve revision" }).ClickAsync();
        await other.WaitForURLAsync("**/publish");
    }

    private static async Task ScheduleAsync(Camera camera, string name)
    {
        var page = await StepAsync(camera, "editor", Draft, "Publish");
        var day = await page.EvaluateAsync<string>("new Date(Date.now() + 2 * 864e5).toISOString().slice(0, 10)");
        await page.GetByLabel("Day").FillAsync(day);
        await page.GetByLabel("Time").FillAsync("06:00");
        await page.GetByLabel("Zone").FillAsync("Asia/Kabul");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check this time" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Schedule for" }).ScrollIntoViewIfNeededAsync();
        await camera.ShootAsync(page, name);
    }

    private static async Task ShareAsync(Camera camera, string name)
    {
        var page = await StepAsync(camera, "editor", Draft, "Share");
        await page.GetByLabel("For whom").FillAsync("R. Tandel, lawyer");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.Locator(".link-to-pass-on, .notice-ok").First.WaitForAsync();
        await camera.ShootAsync(page, name);
    }

    private static async Task HistoryAsync(Camera camera, string name) =>
        await camera.ShootAsync(await StepAsync(camera, "editor", Live, "History"), name);

    private static async Task BulkAsync(Camera camera, string name)
    {
        var page = await camera.PageOfAsync("editor");
        await page.GotoAsync("/desk/articles?state=Published&language=en");
        foreach (var row in new[] { 1, 2, 3 })
        {
            await page.Locator("[name='Form.Stories']").Nth(row).CheckAsync();
        }

        var section = await page.Locator("#Form_Act optgroup option").First.GetAttributeAsync("value");
        await page.Locator("#Form_Act").SelectOptionAsync(section!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.WaitForURLAsync("**/bulk");
        await camera.ShootAsync(page, name);
    }

    private static async Task DashboardAsync(Camera camera, string name)
    {
        var other = await camera.PageOfAsync("admin");
        await other.GotoAsync("/desk/tasks/new");
        await other.GetByLabel("What is to be done").FillAsync("Ask the harbour master for the log of Friday night");
        await other
            .GetByLabel("For", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Tomas Quill" });
        await other.Locator("main form button[type=submit]").First.ClickAsync();
        await other.WaitForURLAsync("**/desk/tasks**");
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

    private static async Task<IPage> StepAsync(Camera camera, string who, string story, string step)
    {
        var page = await StoryAsync(camera, who, story);
        await page.Locator(".steps").GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).ClickAsync();
        await page.Locator(".steps a[aria-current=page]", new() { HasTextString = step }).WaitForAsync();
        return page;
    }

    private static async Task<IPage> StoryAsync(Camera camera, string who, string story)
    {
        var page = await camera.PageOfAsync(who);
        await page.GotoAsync($"/desk/articles?text={Uri.EscapeDataString(story)}");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = story }).First.ClickAsync();
        await page.Locator(".steps").WaitForAsync();
        return page;
    }
}
