using NewsSite.Core.Media;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Processes;

namespace NewsSite.Tests.Media.Storage.S3;

public sealed class CopyMediaTests(ObjectStore objects) : IClassFixture<ObjectStore>, IAsyncLifetime
{
    private readonly Newsroom _newsroom = new();

    private string Media => Path.Combine(_newsroom.DataFolder, "media");

    public async ValueTask InitializeAsync()
    {
        ObjectStore.Need();
        await _newsroom.InitializeAsync();
        foreach (var key in objects.Objects.Keys())
        {
            File.Delete(objects.Objects.FileOf(key));
        }
    }

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Media_go_to_the_bucket_and_back_and_are_the_same()
    {
        var hashes = await FillAsync();

        var (code, said) = await RunAsync("--to", "s3", "--remove");
        Assert.Equal(0, code);
        Assert.Equal(hashes, InBucket());
        Assert.Contains($"Copied {hashes.Count} files; 0 were there before.", said, StringComparison.Ordinal);
        Assert.Empty(OnDisk());

        Assert.Equal(0, (await RunAsync("--to", "disk", "--remove")).Code);
        Assert.Empty(objects.Objects.Keys());
        Assert.Equal(hashes, OnDisk());
    }

    [Fact]
    public async Task A_copy_that_was_cut_short_goes_on_where_it_stopped()
    {
        var hashes = await FillAsync();
        var puts = 0;
        objects.Door.Meanwhile = context =>
        {
            objects.Door.IsShut |= context.Request.Method == "PUT" && ++puts > 2;
            return Task.CompletedTask;
        };
        var cut = await RunAsync("--to", "s3");
        (objects.Door.Meanwhile, objects.Door.IsShut) = (_ => Task.CompletedTask, false);

        var planned = await RunAsync("--to", "s3", "--dry-run");
        var whole = await RunAsync("--to", "s3");

        Assert.Equal((int)ExitCode.Refused, cut.Code);
        Assert.Contains("What was copied stays; run the command again.", cut.Said, StringComparison.Ordinal);
        Assert.StartsWith($"To copy: {hashes.Count - 2} files", planned.Said, StringComparison.Ordinal);
        Assert.Contains($"Copied {hashes.Count - 2} files; 2 were there before.", whole.Said, StringComparison.Ordinal);
        Assert.Equal(hashes, OnDisk());
        Assert.Equal(hashes, InBucket());
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_stays_where_it_is()
    {
        var damaged = (await FillAsync())[0];
        await File.AppendAllTextAsync(Path.Combine(Media, damaged[..2], damaged), "x");

        var (code, said) = await RunAsync("--to", "s3", "--remove");

        Assert.Equal((int)ExitCode.DoneInPart, code);
        Assert.Contains($"{damaged} is damaged", said, StringComparison.Ordinal);
        Assert.Equal([damaged], OnDisk());
        Assert.DoesNotContain(objects.Objects.Keys(), key => key.EndsWith(damaged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_bucket_in_the_settings_there_is_nowhere_to_copy_to()
    {
        var answer = await CommandLine.RunAsync(_newsroom.DataFolder, "", "media", "copy", "--to", "s3");

        Assert.Equal((int)ExitCode.SettingsWrong, answer.ExitCode);
        Assert.Contains("Media:S3:Bucket is not set", answer.Errors, StringComparison.Ordinal);
    }

    private IEnumerable<string> InBucket() => objects.Objects.Keys().Select(key => key[^64..]);

    private IReadOnlyList<string> OnDisk() =>
        [
            .. Directory
                .EnumerateFiles(Media, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    /// <returns>The hashes of all files of a few pictures.</returns>
    private async Task<IReadOnlyList<string>> FillAsync()
    {
        foreach (var width in (int[])[60, 61])
        {
            await _newsroom.AddAsync(SampleFiles.Png(width, 40), $"p{width}.png");
        }

        await _newsroom.UntilAsync(db =>
            Task.FromResult(db.MediaAssets.Count(a => a.Renditions == RenditionProgress.Done) == 2)
        );
        return OnDisk();
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        await using var process = NewsSiteProcess.Start(
            ["media", "copy", .. words, "--quiet", "--data", _newsroom.DataFolder],
            environment: objects.Settings
        );
        var code = await process.EndAsync();
        return (code, string.Join('\n', process.Output.Concat(process.Errors)));
    }
}
