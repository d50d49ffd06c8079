using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Benchmarks.Sites;
using NewsSite.Core.Media.Pictures;
using NewsSite.Media.Pictures;

namespace NewsSite.Benchmarks.Pictures;

/// <summary>What it takes to make the sizes of one large photo, in the process that decodes it.</summary>
internal static class PictureCost
{
    private const int Rounds = 3;
    private static readonly string[] Formats = ["jpeg", "webp"];

    public static async Task<int> RunAsync()
    {
        if (!File.Exists(SyntheticPhoto.File))
        {
            using var made = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["photo"]))!;
            await made.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        }

        using var folder = new TemporaryFolder("pictures");
        await using var app = await SiteHost.OpenAsync(folder.Of("data"));
        var engine = app.Services.GetRequiredService<PictureEngine>();
        _ = await engine.WhyUnavailableAsync(default);
        var widths = RenditionWidths.For(6000);
        var table = new Table("photo of 24 megapixels", "files", "CPU s", "seconds");
        foreach (var formats in (string[][])[Formats, ["jpeg"], ["webp"]])
        {
            var (files, worked, took) = await MakeAsync(engine, folder.Of("data"), widths, formats);
            table.Row($"{string.Join(" and ", formats)}, {string.Join(", ", widths)} pixels", files, worked, took);
        }

        table.Print();
        Console.WriteLine(
            $"The photo has {new FileInfo(SyntheticPhoto.File).Length >> 10} KB. Memory of the worker at most: {Children.PeakMegabytes} MB."
        );
        return 0;
    }

    private static async Task<(int Files, double Worked, double Took)> MakeAsync(
        PictureEngine engine,
        string folder,
        IReadOnlyList<int> widths,
        string[] formats
    )
    {
        var (files, worked, took) = (0, new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (before, started) = (Children.Worked, Stopwatch.GetTimestamp());
            files = await engine.MakeAsync(new(SyntheticPhoto.File, folder, widths, formats), default).CountAsync();
            took.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            worked.Add((Children.Worked - before).TotalSeconds);
        }

        return (files, worked.Order().ElementAt(Rounds / 2), took.Order().ElementAt(Rounds / 2));
    }
}
