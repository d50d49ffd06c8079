using System.Globalization;

namespace NewsSite.Tests.Processes.Disks;

/// <summary>Any disk, and a process whose every write to a file the system refuses. Needs no rights.</summary>
internal sealed class LimitedDisk(SiteFolder folder) : DrillDisk(folder)
{
    /// <summary>The runtime takes this limit for a mistake of the program that writes.</summary>
    public override bool RefusesUploads => false;

    public override Task TakeNothingMoreAsync(RunningSite site) => LimitAsync(site, "0:unlimited");

    public override Task TakeAgainAsync(RunningSite site) => LimitAsync(site, "unlimited:unlimited");

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task LimitAsync(RunningSite site, string size) =>
        Assert.True(
            await RunAsync(
                "prlimit",
                "--pid",
                site.Process.Id.ToString(CultureInfo.InvariantCulture),
                $"--fsize={size}"
            )
        );
}
