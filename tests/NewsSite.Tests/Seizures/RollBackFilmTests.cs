using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Tests.Media;
using NewsSite.Tests.Media.Qualities;
using NewsSite.Tests.Newsrooms;
using static NewsSite.Tests.Seizures.SeizedDesk;

namespace NewsSite.Tests.Seizures;

/// <summary>What a seized account did to chapters and smaller files of a film.</summary>
public sealed class RollBackFilmTests(Newsroom newsroom) : IClassFixture<Newsroom>, IAsyncLifetime
{
    private const string Cue = "WEBVTT\n\n00:00.000 --> 00:01.000\n";
    private DeskBrowser _admin = null!;
    private DeskBrowser _seized = null!;

    public async ValueTask InitializeAsync() =>
        (_admin, _seized) = (await newsroom.SignInAsync(Role.Admin), await newsroom.SignInAsync(Role.Editor));

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        _seized.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Chapters_and_smaller_files_of_a_film_are_what_they_were()
    {
        var film = await newsroom.AddFilmAsync("voyage");
        var (words, files) = ($"/desk/media/{film.Id}/captions", $"/desk/media/{film.Id}/qualities");
        await _admin.PostFileAsync(
            words,
            words,
            SampleFiles.Text($"{Cue}What was said.\n"),
            "words.vtt",
            ("Form.Language", "en")
        );
        await _seized.PostFileAsync(
            words,
            $"{words}?handler=chapters",
            "ChapterForm.File",
            SampleFiles.Text($"{Cue}Forged part\n"),
            "parts.vtt",
            ("ChapterForm.Language", "en")
        );
        await _admin.PostFileAsync(files, files, SampleFiles.Read("long-240.mp4"), "small.mp4");
        await _seized.PostFormAsync(files, "#remove-240p");

        Assert.Equal(RolledBack, await BackAsync("media.chapters-added"));
        Assert.Equal(RolledBack, await BackAsync("media.quality-removed"));
        var after = await newsroom.FilmAsync(film.Id);
        await _seized.PostFileAsync(
            files,
            files,
            [.. SampleFiles.Read("long-240.mp4"), .. FilmRoom.Space(12)],
            "f.mp4"
        );
        Assert.Equal(RolledBack, await BackAsync("media.quality-added"));

        var small = Assert.Single(after.RenditionFiles);
        Assert.Equal(TrackKind.Captions, Assert.Single(after.Tracks).Kind);
        Assert.Equal(small.Hash, Assert.Single((await newsroom.FilmAsync(film.Id)).RenditionFiles).Hash);
    }

    private Task<string> BackAsync(string act) => newsroom.RollBackAsync(_admin, _seized.Account!, act, 24);
}
