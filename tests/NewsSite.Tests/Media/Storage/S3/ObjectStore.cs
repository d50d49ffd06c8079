using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using NewsSite.Tests.House;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Storage.S3;

/// <summary>An S3-compatible store on this machine, for one class of tests.</summary>
public sealed class ObjectStore : IAsyncLifetime
{
    public const string Bucket = "newsroom-media";

    private const string Program = "artifacts/object-store/node_modules/s3rver/bin/s3rver.js";

    private readonly string _folder = Directory.CreateTempSubdirectory("objects-").FullName;
    private Process? _s3rver;
    private StoreDoor? _door;

    public BucketFolder Objects { get; private set; } = null!;

    internal StoreDoor Door => _door!;

    /// <summary>Settings as the environment gives them.</summary>
    public Dictionary<string, string> Settings =>
        new()
        {
            ["Media__S3__Endpoint"] = Door.Address,
            ["Media__S3__Bucket"] = Bucket,
            ["Media__S3__AccessKey"] = StoreDoor.AccessKey,
            ["Media__S3__SecretKey"] = StoreDoor.SecretKey,
            ["Media__S3__Prefix"] = "media",
        };

    private static string ProgramFile => Path.Combine(SourceTree.Root, Program);

    public static bool IsThere => File.Exists(ProgramFile);

    /// <summary>Skips the test when there is no store to be had.</summary>
    public static void Need() => Assert.SkipUnless(IsThere, $"No {Program}: ./eng/test.sh fetches it.");

    /// <summary>Settings of a newsroom that keeps its media here.</summary>
    public void Adjust(WebApplicationBuilder builder)
    {
        foreach (var (name, value) in Settings)
        {
            builder.Configuration[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        }
    }

    /// <summary>A newsroom with its media here, open until the test disposes of it.</summary>
    public async Task<Newsroom> NewsroomAsync(Action<WebApplicationBuilder>? adjust = null)
    {
        var newsroom = new Newsroom
        {
            Adjust = builder =>
            {
                Adjust(builder);
                adjust?.Invoke(builder);
            },
        };
        await newsroom.InitializeAsync();
        return newsroom;
    }

    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
        {
            return;
        }

        Objects = new BucketFolder(Path.Combine(_folder, Bucket));
        Directory.CreateDirectory(Path.Combine(_folder, Bucket));
        // Its page marks are sealed with a cipher that newer versions of node keep aside.
        _s3rver = Process.Start(
            new ProcessStartInfo(
                "node",
                [
                    "--openssl-legacy-provider",
                    ProgramFile,
                    "--directory",
                    _folder,
                    "--address",
                    "127.0.0.1",
                    "--port",
                    "0",
                    "--no-vhost-buckets",
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var address = await ListeningAsync(_s3rver);
        _door = new StoreDoor(Objects, address);
        await _door.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_door is not null)
        {
            await _door.DisposeAsync();
        }

        if (_s3rver is not null)
        {
            _s3rver.Kill(entireProcessTree: true);
            await _s3rver.WaitForExitAsync();
            _s3rver.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Uri> ListeningAsync(Process s3rver)
    {
        const string beginning = "S3rver listening on ";
        var told = new TaskCompletionSource<string>();
        s3rver.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(beginning, StringComparison.Ordinal) == true)
            {
                told.TrySetResult(line.Data[beginning.Length..]);
            }
        };
        // Read to its end, for a full pipe would stop it.
        s3rver.BeginOutputReadLine();
        s3rver.BeginErrorReadLine();
        return new Uri($"http://{await told.Task.WaitAsync(TimeSpan.FromMinutes(1))}");
    }
}
