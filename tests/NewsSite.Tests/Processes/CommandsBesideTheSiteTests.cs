using System.Net;
using System.Text.Json;

namespace NewsSite.Tests.Processes;

public sealed class CommandsBesideTheSiteTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task Commands_work_on_the_folder_of_a_site_that_is_being_read()
    {
        await using var site = await RunningSite.StartAsync(_folder);
        using var reader = site.Visit();
        var file = _folder.Write("stories.jsonl", StoryFile.Published(600));
        using var done = new CancellationTokenSource();
        var reading = ReadUntilAsync(reader, done.Token);

        var imported = await _folder.RunAsync("import", "jsonl", file, "--json", "--quiet");
        await _folder.AddEditorAsync("beside@paper.test");
        var listed = await _folder.RunAsync("accounts", "list", "--json");
        var disabled = await _folder.RunAsync("accounts", "disable", "beside@paper.test", "--json");
        await done.CancelAsync();

        Assert.Equal((0, ""), (imported.ExitCode, imported.Errors));
        Assert.Equal(600, JsonDocument.Parse(imported.Output).RootElement.GetProperty("added").GetInt32());
        Assert.Equal("beside@paper.test", Email(JsonDocument.Parse(listed.Output).RootElement[0]));
        Assert.True(JsonDocument.Parse(disabled.Output).RootElement.GetProperty("disabled").GetBoolean());
        Assert.DoesNotContain(await reading, status => (int)status >= 500);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/en/stories/barge-600-reaches-the-lock")).Status);
        Assert.DoesNotContain(site.Process.Output, line => line.StartsWith("fail:", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static string? Email(JsonElement account) => account.GetProperty("email").GetString();

    private static async Task<IReadOnlySet<HttpStatusCode>> ReadUntilAsync(
        Newsrooms.DeskBrowser reader,
        CancellationToken done
    )
    {
        var met = new HashSet<HttpStatusCode>();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!done.IsCancellationRequested)
        {
            await pace.WaitForNextTickAsync(CancellationToken.None);
            met.Add((await reader.GetAsync("/")).Status);
            met.Add((await reader.GetAsync("/en/stories/barge-1-reaches-the-lock")).Status);
        }

        return met;
    }
}
