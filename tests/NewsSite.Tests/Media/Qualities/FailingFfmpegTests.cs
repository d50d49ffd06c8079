using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Qualities;

/// <summary>A program in the place of ffmpeg that says it can do all, and then does not.</summary>
public sealed class FailingFfmpegTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ffmpeg-").FullName;
    private readonly Newsroom _newsroom;

    public FailingFfmpegTests() =>
        _newsroom = new() { Adjust = b => b.Configuration["Media:Ffmpeg"] = Path.Combine(_folder, "ffmpeg") };

    private string Mark => Path.Combine(_folder, "mark");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that stands in for ffmpeg is a shell script.");
        await WriteAsync("exit 1");
        await _newsroom.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_program_that_cannot_write_what_browsers_play_is_named_and_nothing_is_tried()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await WriteAsync($"touch {Mark}", " libx264 ");
        var film = await _newsroom.AddFilmAsync("waits");

        var page = await editor.GetAsync($"/desk/media/{film.Id}");

        Assert.Contains("it cannot write H.264 and AAC", page.TextOf(".notice-warn"), StringComparison.Ordinal);
        Assert.Equal(RenditionProgress.Waiting, (await _newsroom.FilmAsync(film.Id)).Renditions);
        Assert.False(File.Exists(Mark));
    }

    [Fact]
    public async Task What_cannot_be_made_is_said_in_words_and_leaves_nothing_behind()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var film = await _newsroom.AddFilmAsync("fails");
        await _newsroom.UntilAsync(db =>
            db.MediaAssets.AnyAsync(a => a.Id == film.Id && a.Renditions == RenditionProgress.Failed)
        );

        var page = await editor.GetAsync($"/desk/media/{film.Id}");

        Assert.StartsWith(
            "Smaller files of this film could not be made, so readers get the original.",
            page.TextOf("[data-progress]"),
            StringComparison.Ordinal
        );
        Assert.Empty((await _newsroom.FilmAsync(film.Id)).RenditionFiles);
        Assert.Empty(Directory.GetFiles(Path.Combine(_newsroom.DataFolder, "uploads")));
    }

    [Fact]
    public async Task A_site_that_stops_takes_the_program_with_it_and_goes_on_when_it_is_back()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        await WriteAsync($"echo $$ > {Mark}.new; mv {Mark}.new {Mark}; echo out_time_us=7500000; exec sleep 600");
        var film = await _newsroom.AddFilmAsync("stopped");
        await Eventually.TrueAsync(() => Task.FromResult(File.Exists(Mark)), TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(async () =>
            (await ProgressAsync(editor, film)).Contains("12 %", StringComparison.Ordinal)
        );
        var program = int.Parse(await File.ReadAllTextAsync(Mark), CultureInfo.InvariantCulture);

        await _newsroom.StopAsync();
        await Eventually.TrueAsync(() => Task.FromResult(!IsRunning(program)));
        await WriteAsync("exit 1");
        await _newsroom.StartAgainAsync();

        await _newsroom.UntilAsync(db =>
            db.MediaAssets.AnyAsync(a => a.Id == film.Id && a.Renditions == RenditionProgress.Failed)
        );
        Assert.Empty((await _newsroom.FilmAsync(film.Id)).RenditionFiles);
    }

    private static async Task<string> ProgressAsync(DeskBrowser editor, MediaAsset film) =>
        (await editor.GetAsync($"/desk/media/{film.Id}/progress")).Text;

    private static bool IsRunning(int program)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(program);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <param name="act">What it does when it is to make a file.</param>
    /// <param name="encoders">What it says it can write.</param>
    private async Task WriteAsync(string act, string encoders = " libx264 \n aac ")
    {
        var program = Path.Combine(_folder, "ffmpeg");
        var script = $"#!/bin/sh\nif [ \"$2\" = -encoders ]; then printf '{encoders}'; else {act}; fi\n";
        await File.WriteAllTextAsync(program + ".new", script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                program + ".new",
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }

        File.Move(program + ".new", program, overwrite: true);
    }
}
