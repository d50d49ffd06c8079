using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Processes;

public sealed class ShutdownTests : IDisposable
{
    private const string Email = "night@paper.test";

    /// <summary>What the people who run sites are promised.</summary>
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(10);

    private readonly SiteFolder _folder = new();

    [Fact]
    public async Task A_site_that_is_told_to_stop_finishes_what_it_was_asked_and_ends_its_streams()
    {
        await using var site = await StartAsync();
        using var reader = site.Visit();
        using var stream = new StreamReader(await reader.Http.GetStreamAsync("/en/breaking/stream"));
        Assert.Equal("retry: 3000", await stream.ReadLineAsync());
        using var editor = await site.SignInAsync(Email);
        using var file = new SlowFile(SampleFiles.Read("phone.jpg"));
        var upload = await SendAsync(editor, file);

        await site.Process.AskToStopAsync();
        await stream.ReadToEndAsync().WaitAsync(StopsWithin);
        file.SendTheRest();

        Assert.Equal(HttpStatusCode.Redirect, (await upload).StatusCode);
        Assert.Equal(0, await site.Process.EndAsync().WaitAsync(StopsWithin));
        Assert.Equal(1, await _folder.AskAsync(db => db.MediaAssets.CountAsync()));
    }

    [Fact]
    public async Task A_request_that_never_ends_keeps_no_site_from_stopping()
    {
        await using var site = await StartAsync();
        using var editor = await site.SignInAsync(Email);
        using var file = new SlowFile(SampleFiles.Read("phone.jpg"));
        var upload = await SendAsync(editor, file);

        await site.Process.AskToStopAsync();

        Assert.Equal(0, await site.Process.EndAsync().WaitAsync(StopsWithin));
        file.SendTheRest();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => upload);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<RunningSite> StartAsync()
    {
        await _folder.MigrateAsync();
        await _folder.AddEditorAsync(Email);
        return await RunningSite.StartAsync(_folder);
    }

    /// <returns>Once the server has half of it: the answer to come.</returns>
    private static async Task<Task<HttpResponseMessage>> SendAsync(DeskBrowser editor, SlowFile file)
    {
        var parts = new MultipartFormDataContent
        {
            { new StringContent(await editor.TokenAsync("/desk/media")), "__RequestVerificationToken" },
            { new StringContent("true"), "Form.Decorative" },
            { file, "Form.File", "phone.jpg" },
        };
        var slow = new HttpRequestMessage(HttpMethod.Post, "/desk/media") { Content = parts };
        // The server says that it reads before anything is sent.
        slow.Headers.ExpectContinue = true;
        var answer = editor.Http.SendAsync(slow);
        await file.HalfSent;
        return answer;
    }
}
