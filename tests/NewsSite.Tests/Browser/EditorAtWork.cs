using Microsoft.Playwright;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Browser;

/// <summary>What an editor does at the desk, by the names that stand on the page.</summary>
internal sealed class EditorAtWork(IPage page)
{
    public IPage Page => page;

    /// <returns>Address of the draft in the editor.</returns>
    public async Task<string> ImportAsync(string text)
    {
        await page.GotoAsync("/desk/import");
        await page.Locator("main textarea").First.FillAsync(text);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        var draft = page.Locator("main a[href^='/desk/articles/']").First;
        await draft.Or(page.Locator("#editor")).First.WaitForAsync();
        if (await page.Locator("#editor").CountAsync() == 0)
        {
            await draft.ClickAsync();
            await page.Locator("#editor").WaitForAsync();
        }

        return new Uri(page.Url).AbsolutePath;
    }

    /// <returns>The name of the file in the library.</returns>
    public async Task<string> UploadAsync(string fileName, string mimeType, byte[] bytes, string? alt)
    {
        await page.GotoAsync("/desk/media");
        await page.GetByText("Upload pictures, films or sound").ClickAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "choose files" }).ClickAsync()
        );
        await chooser.SetFilesAsync(
            new FilePayload
            {
                Name = fileName,
                MimeType = mimeType,
                Buffer = bytes,
            }
        );
        var card = page.Locator("li.media-card");
        if (alt is not null)
        {
            await card.GetByLabel("Alt text").FillAsync(alt);
        }

        await card.GetByRole(AriaRole.Button, new() { Name = "Add to the library" }).ClickAsync();
        return await card.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link).InnerTextAsync();
    }

    public async Task ChooseSectionAsync(string name) =>
        await page.GetByLabel("Section", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = name });

    /// <summary>Rewrites the text as a person with a find-and-replace would.</summary>
    public async Task MendTextAsync(Func<string, string> mend)
    {
        var text = page.GetByLabel("Text", new() { Exact = true });
        await text.FillAsync(mend(await text.InputValueAsync()));
    }

    public async Task AttachLeadAsync(string name, string alt)
    {
        var lead = page.Locator("#lead");
        await lead.GetByLabel("Name in the library").FillAsync(name);
        await lead.GetByLabel("Alt text").FillAsync(alt);
        await lead.GetByLabel("Credit").FillAsync("Own picture");
    }

    /// <summary>Saves and goes to the publishing page.</summary>
    public async Task GoToPublishingAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go to publishing" }).ClickAsync();
        await page.ArriveAtAsync("/publish");
    }

    public async Task PublishAsync(string? banner)
    {
        await OverruleAsync();
        await page.GetByLabel("Breaking banner").FillAsync(banner ?? "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Published.")).ToBeVisibleAsync();
    }

    /// <param name="day">Such as <c>2026-09-01</c>.</param>
    /// <param name="time">Such as <c>13:00</c>, on the newsroom's clock.</param>
    public async Task ScheduleAsync(string day, string time)
    {
        await OverruleAsync();
        await page.GetByLabel("Day").FillAsync(day);
        await page.GetByLabel("Time").FillAsync(time);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check this time" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Schedule for" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Scheduled for").First).ToBeVisibleAsync();
    }

    /// <summary>Gives a reason when there is advice.</summary>
    private async Task OverruleAsync()
    {
        var reason = page.GetByLabel("Why the advice is overruled");
        if (await reason.CountAsync() > 0)
        {
            await reason.FillAsync("The rest follows in an hour.");
        }
    }
}
