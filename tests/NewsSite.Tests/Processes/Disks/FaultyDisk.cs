namespace NewsSite.Tests.Processes.Disks;

/// <summary>A real file system that does what it does after an error of its device: it turns read-only, also for files that are open.</summary>
/// <remarks>An ordinary change to read-only is refused while files are open for writing. Source: ext4(5), “abort”.</remarks>
internal sealed class FaultyDisk(SiteFolder folder, string image) : DrillDisk(folder)
{
    public override bool ComesBackWhileInUse => false;

    public override async Task TakeNothingMoreAsync(RunningSite site) =>
        Assert.True(await RunAsync("mount", "-o", "remount,abort", Folder.Path));

    public override async Task TakeAgainAsync(RunningSite site)
    {
        Assert.True(await RunAsync("umount", Folder.Path));
        Assert.True(await RunAsync("mount", "-o", "loop", image, Folder.Path));
    }

    public override async ValueTask DisposeAsync()
    {
        Assert.True(await RunAsync("umount", "--lazy", Folder.Path));
        File.Delete(image);
    }
}
