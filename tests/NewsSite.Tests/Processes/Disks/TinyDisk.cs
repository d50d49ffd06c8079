namespace NewsSite.Tests.Processes.Disks;

/// <summary>A disk in memory that is soon full.</summary>
internal sealed class TinyDisk(SiteFolder folder) : DrillDisk(folder)
{
    public const int Bytes = 24 << 20;

    private string Ballast => Path.Combine(Folder.Path, "ballast");

    public override async Task TakeNothingMoreAsync(RunningSite site)
    {
        await using var file = new FileStream(
            Ballast,
            FileMode.Create,
            FileAccess.Write,
            FileShare.Read,
            bufferSize: 0
        );
        var page = new byte[4096];
        try
        {
            while (file.Length <= Bytes)
            {
                file.Write(page);
            }

            Assert.Fail("The disk was never full.");
        }
        catch (IOException)
        {
            // Full, as it should be.
        }
    }

    public override Task TakeAgainAsync(RunningSite site)
    {
        File.Delete(Ballast);
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync() => Assert.True(await RunAsync("umount", "--lazy", Folder.Path));
}
