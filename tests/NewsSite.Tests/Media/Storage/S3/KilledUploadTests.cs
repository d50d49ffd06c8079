using NewsSite.Media.Storage;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Processes;

namespace NewsSite.Tests.Media.Storage.S3;

public sealed class KilledUploadTests(ObjectStore objects) : IClassFixture<ObjectStore>
{
    [Fact]
    public async Task A_site_killed_in_the_midst_of_an_upload_leaves_nothing_to_be_seen_and_a_later_sweep_clears_the_parts()
    {
        ObjectStore.Need();
        using var folder = new SiteFolder();
        await folder.MigrateAsync();
        await folder.AddEditorAsync("night@newsroom.example");
        var (second, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        objects.Door.Meanwhile = context =>
        {
            if (context.Request.Query["partNumber"] != "2")
            {
                return Task.CompletedTask;
            }

            second.TrySetResult();
            return never.Task.WaitAsync(context.RequestAborted);
        };
        await using var site = await RunningSite.StartAsync(folder, settings: objects.Settings);
        using var editor = await site.SignInAsync("night@newsroom.example");

        var post = editor.PostFileAsync("/desk/media", "/desk/media", S3SiteTests.LargeFilm(17 << 20), "film.mp4");
        await second.Task.WaitAsync(TimeSpan.FromMinutes(2));
        await site.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => post);
        objects.Door.Meanwhile = _ => Task.CompletedTask;

        Assert.Empty(objects.Objects.Keys());
        var left = Assert.Single(objects.Objects.Uploads());
        Assert.Equal(0L, folder.Scalar("SELECT count(*) FROM MediaAssets"));
        await SweptAfterADayAsync(left);
    }

    private async Task SweptAfterADayAsync(string left)
    {
        await using var newsroom = await objects.NewsroomAsync();
        var begun = objects.Objects.BegunAt(left);

        newsroom.Clock.MoveTo(begun + TimeSpan.FromHours(23));
        await SweepAsync(newsroom);
        var early = objects.Objects.Uploads();
        newsroom.Clock.MoveTo(begun + TimeSpan.FromHours(25));
        await SweepAsync(newsroom);

        Assert.Equal([left], early);
        Assert.Empty(objects.Objects.Uploads());
    }

    private static Task<int> SweepAsync(Newsroom newsroom) =>
        newsroom.ExecuteAsync((SweepMedia sweep) => sweep.ExecuteAsync(default));
}
