using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;
using NewsSite.Data;
using NewsSite.Media.Qualities;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Qualities;

/// <summary>Smaller files made by the ffmpeg of this machine.</summary>
public sealed class MakeQualitiesTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new() { Adjust = b => b.Configuration["Media:Ffmpeg"] = "" };

    public async ValueTask InitializeAsync()
    {
        await _newsroom.InitializeAsync();
        Assert.SkipWhen(
            await _newsroom.ExecuteAsync((Ffmpeg ffmpeg) => ffmpeg.WhyUnavailableAsync(default)) is not null,
            "No ffmpeg on this machine: what it makes of films is not looked at."
        );
    }

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task A_film_gets_smaller_files_that_tell_nothing_of_its_maker_and_live_stories_hear_of_them()
    {
        var film = await _newsroom.AddAsync(await FilmAsync("-s 1280x720"), "ferry.mp4");

        var done = await DoneAsync(film.Id);

        Assert.Equal(["480p", "240p", "sound"], FilmSizes.Ordered(done).Select(FilmSizes.NameOf));
        Assert.Equal(854, FilmSizes.Find(done, "480p")!.WidthPixels);
        Assert.All(done.RenditionFiles, file => Assert.False(file.IsByHand));
        foreach (var file in done.RenditionFiles)
        {
            var text = Encoding.Latin1.GetString(await BytesAsync(file.Hash));
            Assert.DoesNotContain("A secret", text, StringComparison.Ordinal);
            Assert.True(
                text.IndexOf("moov", StringComparison.Ordinal) < text.IndexOf("mdat", StringComparison.Ordinal),
                "A player would have to fetch all of it before it starts."
            );
        }

        Assert.Equal(
            3,
            await _newsroom.AskAsync(db =>
                db.OutboxMessages.CountAsync(m => m.Type == nameof(MediaChanged) && m.Json.Contains(film.Id.ToString()))
            )
        );
    }

    [Fact]
    public async Task A_silent_film_that_stands_upright_gets_no_sound_and_stays_upright()
    {
        var film = await _newsroom.AddAsync(await FilmAsync("-vf scale=360:640,setsar=1 -an"), "upright.mp4");

        var file = Assert.Single((await DoneAsync(film.Id)).RenditionFiles);

        Assert.Equal((240, 426), (file.WidthPixels, file.HeightPixels));
    }

    [Fact]
    public async Task A_film_with_points_that_are_not_square_is_not_squeezed()
    {
        var film = await _newsroom.AddAsync(await FilmAsync("-vf scale=720:576,setsar=64/45"), "tape.mp4");

        var small = FilmSizes.Find(await DoneAsync(film.Id), "240p")!;

        Assert.Equal((1024, 576), (film.WidthPixels, film.HeightPixels));
        Assert.Equal((426, 240), (small.WidthPixels, small.HeightPixels));
    }

    [Fact]
    public async Task What_a_stopped_site_left_half_made_is_finished_without_doing_the_rest_again()
    {
        var film = await _newsroom.AddAsync(await FilmAsync("-s 1280x720 -metadata title=half"), "half.mp4");
        var kept = FilmSizes.Find(await DoneAsync(film.Id), "480p")!;
        await ChangeAsync(
            film.Id,
            f =>
            {
                f.RenditionFiles.RemoveAll(r => r.Hash != kept.Hash);
                f.Renditions = RenditionProgress.Working;
            }
        );

        await _newsroom.StopAsync();
        await _newsroom.StartAgainAsync();

        var after = await DoneAsync(film.Id);
        Assert.Equal(3, after.RenditionFiles.Count);
        Assert.Equal(kept.Hash, FilmSizes.Find(after, "480p")!.Hash);
    }

    [Fact]
    public async Task Making_them_anew_leaves_what_was_added_by_hand()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        var film = await _newsroom.AddFilmAsync("anew");
        await DoneAsync(film.Id);
        var page = $"/desk/media/{film.Id}/qualities";
        await editor.PostFileAsync(page, page, SampleFiles.Read("long-240.mp4"), "mine.mp4");
        var mine = FilmSizes.Find(await _newsroom.FilmAsync(film.Id), "240p")!;
        await editor.PostFormAsync(page, "#remove-sound");

        await editor.PostFormAsync(page, "#remake");

        var after = await DoneAsync(film.Id);
        Assert.Equal((mine.Hash, true), (FilmSizes.Find(after, "240p")!.Hash, mine.IsByHand));
        Assert.NotNull(FilmSizes.Find(after, "sound"));
    }

    private async Task<MediaAsset> DoneAsync(Guid id)
    {
        await _newsroom.UntilAsync(db =>
            db.MediaAssets.AnyAsync(a => a.Id == id && a.Renditions == RenditionProgress.Done)
        );
        return await _newsroom.FilmAsync(id);
    }

    private async Task ChangeAsync(Guid id, Action<MediaAsset> change)
    {
        await using var scope = _newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        change(await db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == id));
        await db.SaveChangesAsync();
    }

    private Task<byte[]> BytesAsync(string hash) =>
        File.ReadAllBytesAsync(Path.Combine(_newsroom.DataFolder, "media", hash[..2], hash));

    /// <summary>Two seconds of moving colours and a tone, with words of whoever made it.</summary>
    private static async Task<byte[]> FilmAsync(string options)
    {
        var target = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.mp4");
        var arguments =
            "-v error -f lavfi -i testsrc2=size=1280x720:rate=25:duration=2 -f lavfi -i sine=duration=2 "
            + $"-metadata comment=A\u00a0secret -pix_fmt yuv420p -preset ultrafast -qp 10 {options} {target}";
        using var made = Process.Start("ffmpeg", arguments.Split(' ').Select(a => a.Replace('\u00a0', ' ')));
        await made.WaitForExitAsync();
        try
        {
            return await File.ReadAllBytesAsync(target);
        }
        finally
        {
            File.Delete(target);
        }
    }
}
