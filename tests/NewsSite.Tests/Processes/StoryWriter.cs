using System.Text.Json;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

/// <summary>Someone at work on one story, who remembers what the server said it has kept.</summary>
internal sealed class StoryWriter(Guid id)
{
    private DeskAnswer? _page;

    public Guid Id => id;
    public List<string> Acknowledged { get; } = [];

    /// <summary>As the editor's script does it.</summary>
    public async Task AutosaveAsync(DeskBrowser browser, string sentence)
    {
        var answer = await SendAsync(browser, sentence);
        var saved = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal("saved", saved.GetProperty("status").GetString());
        Assert.Equal(Acknowledged.Count + 2, saved.GetProperty("number").GetInt32());
        Acknowledged.Add(sentence);
    }

    /// <summary>As the page does it without script.</summary>
    /// <param name="fields">Besides the body.</param>
    public async Task SaveByFormAsync(DeskBrowser browser, string sentence, params (string, string?)[] fields)
    {
        var address = $"/desk/articles/{id}";
        var answer = await browser.PostFormAsync(address, "[data-save]", [("Form.Body", sentence), .. fields]);
        Assert.Equal(address, answer.Location);
        Acknowledged.Add(sentence);
    }

    /// <summary>What the script sends, whatever comes back.</summary>
    public async Task<DeskAnswer> SendAsync(DeskBrowser browser, string sentence)
    {
        _page ??= await browser.GetAsync($"/desk/articles/{id}");
        _page.Page.QuerySelector("#editor")!.SetAttribute("action", $"/desk/articles/{id}/autosave");
        return await browser.SubmitAsync(
            _page,
            "[data-save]",
            ("Form.Body", sentence),
            ("Form.BaseNumber", $"{Acknowledged.Count + 1}")
        );
    }
}
