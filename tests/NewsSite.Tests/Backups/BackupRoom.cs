using Microsoft.Extensions.DependencyInjection;
using NewsSite.Backups;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Backups;

/// <summary>A disk to put backups on, and what tests of them do again and again.</summary>
public sealed class BackupRoom : IDisposable
{
    private static readonly IProgress<BackupProgress> Unheard = new Progress<BackupProgress>();
    private static int _pictures;

    public string Disk { get; } = Directory.CreateTempSubdirectory("backups-").FullName;
    public string Folder => Path.Combine(Disk, "nightly");
    public string Archive => Path.Combine(Disk, "newsroom.tar");

    public static Task<TakenBackup> TakeAsync(Newsroom newsroom, BackupRequest request) =>
        newsroom.ExecuteAsync((TakeBackup take) => take.ExecuteAsync(request, Unheard, default));

    public static Task<VerifiedBackup> VerifyAsync(string path) => VerifyBackup.ExecuteAsync(path, Unheard, default);

    /// <param name="passphrase">Null leaves the keys out.</param>
    public static async Task<BackupManifest> RestoreAsync(
        Newsroom newsroom,
        string path,
        string folder,
        string? passphrase = null
    )
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        var restore = new RestoreBackup(
            scope.ServiceProvider.GetRequiredService<NewsDb>(),
            new DataFolder(folder),
            newsroom.Clock,
            new CurrentActor()
        );
        return await restore.ExecuteAsync(
            path,
            passphrase is null ? null : _ => Task.FromResult<string?>(passphrase),
            Unheard,
            default
        );
    }

    /// <summary>A picture that no other test uploads.</summary>
    public static async Task<(MediaAsset Asset, string Path)> AddPictureAsync(Newsroom newsroom)
    {
        var width = 300 + Interlocked.Increment(ref _pictures);
        var asset = await newsroom.AddAsync(SampleFiles.Png(width, 40), $"quay-{width}.png");
        return (asset, StoredAt(newsroom.DataFolder, asset.Hash));
    }

    public static string StoredAt(string dataFolder, string hash) => Path.Combine(dataFolder, "media", hash[..2], hash);

    /// <summary>Turns one bit of a file over.</summary>
    public static void Flip(string file, long at)
    {
        using var bytes = new FileStream(file, FileMode.Open);
        bytes.Position = at;
        var value = bytes.ReadByte();
        bytes.Position = at;
        bytes.WriteByte((byte)(value ^ 1));
    }

    public void Dispose() => Directory.Delete(Disk, recursive: true);
}
