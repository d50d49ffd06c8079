using System.Diagnostics;

namespace NewsSite.Tests.Processes.Disks;

/// <summary>The disk under a data folder, which stops taking anything when the test says so.</summary>
internal abstract class DrillDisk(SiteFolder folder) : IAsyncDisposable
{
    protected SiteFolder Folder => folder;

    /// <summary>Whether it takes again while the site runs, or only once the site has stopped.</summary>
    public virtual bool ComesBackWhileInUse => true;

    /// <summary>Whether files beside the database meet its refusal as that of a disk.</summary>
    public virtual bool RefusesUploads => true;

    public abstract Task TakeNothingMoreAsync(RunningSite site);

    public abstract Task TakeAgainAsync(RunningSite site);

    public abstract ValueTask DisposeAsync();

    /// <summary>A disk of a few megabytes; where nothing may be mounted, a limit that the system puts on what the site writes.</summary>
    public static async Task<DrillDisk> SmallAsync(SiteFolder folder) =>
        await RunAsync("mount", "-t", "tmpfs", "-o", $"size={TinyDisk.Bytes}", "tmpfs", folder.Path)
            ? new TinyDisk(folder)
            : new LimitedDisk(folder);

    /// <summary>A disk whose file system turns read-only after a fault; where nothing may be mounted, the same limit.</summary>
    public static async Task<DrillDisk> FaultyAsync(SiteFolder folder)
    {
        var image = $"{folder.Path}.img";
        await using (var file = File.Create(image))
        {
            file.SetLength(64 << 20);
        }

        if (await RunAsync("mkfs.ext4", "-q", "-F", image) && await RunAsync("mount", "-o", "loop", image, folder.Path))
        {
            return new FaultyDisk(folder, image);
        }

        File.Delete(image);
        return new LimitedDisk(folder);
    }

    /// <returns>Whether it ended well; false also where there is no such program.</returns>
    protected static async Task<bool> RunAsync(string program, params string[] words)
    {
        try
        {
            using var run = Process.Start(
                new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true }
            )!;
            await run.WaitForExitAsync();
            return run.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
