using System.Diagnostics;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Processes;

namespace NewsSite.Tests.Backups;

/// <summary>The commands as a shell runs them.</summary>
[Trait("Engine", "Sqlite")]
public sealed class KilledBackupTests : IDisposable
{
    private readonly SiteFolder _folder = new();
    private readonly BackupRoom _room = new();

    [Theory]
    [InlineData("nightly")]
    [InlineData("newsroom.tar")]
    public async Task A_backup_that_is_killed_half_way_is_taken_for_none_and_the_next_clears_it_away(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a named pipe to stop the program at.");
        var target = Path.Combine(_room.Disk, name);
        var blocked = await AddMediaThatNeverEndsAsync();
        await using (var backup = NewsSiteProcess.Start(["backup", target, "--data", _folder.Path]))
        {
            await backup.HearAsync("Checking the database");
            await backup.KillAsync();
        }

        var verified = await _folder.RunAsync("backup", "verify", target);
        var left = Directory.GetFileSystemEntries(_room.Disk, "*", SearchOption.AllDirectories);
        File.Delete(blocked);
        var second = await _folder.RunAsync("backup", target, "--quiet");

        Assert.Equal((3, $"There is no finished backup at {target}."), (verified.ExitCode, verified.Errors));
        Assert.NotEmpty(left);
        // The file that blocked the first is gone, so the second says that it is missing.
        Assert.Equal(1, second.ExitCode);
        Assert.Equal(0, (await _folder.RunAsync("backup", "verify", target)).ExitCode);
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(_room.Disk, "*", SearchOption.AllDirectories),
            e => e.Contains("unfinished", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_commands_speak_to_people_and_to_programs()
    {
        await _folder.MigrateAsync();

        var taken = await CommandLine.RunAsync(
            _folder.Path,
            "four herons on a wet quay\n",
            "backup",
            _room.Archive,
            "--with-keys",
            "--json"
        );
        var verified = await _folder.RunAsync("backup", "verify", _room.Archive);
        var refused = await _folder.RunAsync("restore", _room.Archive);
        var wrong = await CommandLine.RunAsync(
            Path.Combine(_room.Disk, "new"),
            "something else entirely\n",
            "restore",
            _room.Archive
        );
        var right = await CommandLine.RunAsync(
            Path.Combine(_room.Disk, "new"),
            "four herons on a wet quay\n",
            "restore",
            _room.Archive
        );

        Assert.Equal(0, taken.ExitCode);
        Assert.Contains("\"hasKeys\": true", taken.Output, StringComparison.Ordinal);
        Assert.StartsWith("Database:", taken.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Whole. ", verified.Output, StringComparison.Ordinal);
        Assert.Equal(3, refused.ExitCode);
        Assert.EndsWith("(--data).", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("The passphrase does not open the keys", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(0, right.ExitCode);
        Assert.DoesNotContain("   at ", wrong.Errors + refused.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", "newsroom.zip")]
    [InlineData("backup")]
    [InlineData("backup", "folder", "--keep", "0")]
    [InlineData("restore")]
    public async Task A_backup_that_makes_no_sense_is_not_begun(params string[] words)
    {
        var answer = await _folder.RunAsync(words);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _room.Dispose();
    }

    /// <summary>A picture in the library whose file is a pipe nobody writes to: whoever reads it waits for ever.</summary>
    private async Task<string> AddMediaThatNeverEndsAsync()
    {
        await _folder.MigrateAsync();
        var hash = new string('a', 64);
        var path = BackupRoom.StoredAt(_folder.Path, hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await Process.Start("mkfifo", [path]).WaitForExitAsync();
        await _folder.AskAsync(async db =>
        {
            db.MediaAssets.Add(
                new()
                {
                    Name = "endless",
                    Kind = Core.Media.MediaKind.Picture,
                    OriginalFileName = "endless.png",
                    Hash = hash,
                    ContentType = "image/png",
                    Bytes = 1,
                    CreatedAt = new DateTime(2026, 9, 1, 12, 0, 0, DateTimeKind.Utc),
                }
            );
            return await db.SaveChangesAsync();
        });
        return path;
    }
}
