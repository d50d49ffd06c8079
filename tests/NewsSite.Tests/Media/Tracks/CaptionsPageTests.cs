using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Tracks;

public class CaptionsPageTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Captions =
        "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ana>Good evening.\n\n00:01.000 --> 00:02.500\n<v Ana>This is the news.\n";

    [Fact]
    public async Task Captions_are_added_and_become_a_transcript()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        var film = await newsroom.AddAsync(SampleFiles.Read("film.mp4"), "evening.mp4");
        var page = $"/desk/media/{film.Id}/captions";

        await ana.PostFileAsync(page, page, SampleFiles.Text(Captions), "evening.vtt", ("Form.Language", "en"));
        await ana.PostFormAsync(page, "#to-transcript-en");

        var after = await FilmAsync(film.Id);
        Assert.Equal("Ana: Good evening. This is the news.", after.Transcript);
        Assert.Equal("Good evening.\nThis is the news.", Assert.Single(after.Tracks).PlainText);
        var served = await ana.GetAsync(MediaAddress.Of(after.Tracks[0].Hash, "evening.en", "text/vtt"));
        Assert.Equal(("text/vtt", Captions), (served.Response.Content.Headers.ContentType!.MediaType, served.Text));
    }

    [Fact]
    public async Task What_is_wrong_in_a_caption_file_is_said_with_its_line_and_nothing_is_changed()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        var film = await newsroom.AddAsync(SampleFiles.Read("film.webm"), "wrong.webm");
        var page = $"/desk/media/{film.Id}/captions";

        var answer = await ana.PostFileAsync(
            page,
            page,
            SampleFiles.Text("WEBVTT\n\n1\n00:00:01,000 --> 00:02.000\nA\n"),
            "wrong.vtt",
            ("Form.Language", "tlh")
        );
        var second = await ana.PostFileAsync(
            page,
            page,
            SampleFiles.Text("WEBVTT\n\n1\n00:00:01,000 --> 00:02.000\nA\n"),
            "wrong.vtt",
            ("Form.Language", "en")
        );

        Assert.Equal(["Choose the language of the captions."], answer.Problems);
        Assert.Equal(
            ["Line 4: “00:00:01,000” is not a time; put a point, not a comma, before the milliseconds."],
            second.Problems
        );
        Assert.Empty((await FilmAsync(film.Id)).Tracks);
    }

    [Fact]
    public async Task Captions_are_replaced_per_language_and_removed()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        var sound = await newsroom.AddAsync(SampleFiles.Read("sound.mp3"), "talk.mp3");
        var page = $"/desk/media/{sound.Id}/captions";

        await ana.PostFileAsync(page, page, SampleFiles.Text(Captions), "a.vtt", ("Form.Language", "en"));
        await ana.PostFileAsync(
            page,
            page,
            SampleFiles.Text(Captions.Replace("Good", "A good", StringComparison.Ordinal)),
            "b.vtt",
            ("Form.Language", "en")
        );
        Assert.StartsWith(
            "A good",
            Assert.Single((await FilmAsync(sound.Id)).Tracks).PlainText,
            StringComparison.Ordinal
        );

        await ana.PostFormAsync(page, "#remove-en");
        Assert.Empty((await FilmAsync(sound.Id)).Tracks);
    }

    [Fact]
    public async Task Chapters_stand_beside_captions_of_the_same_language_and_go_without_them()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        var film = await newsroom.AddAsync([.. SampleFiles.Read("film.mp4"), 0, 0, 0, 9, .. "free\0"u8], "parts.mp4");
        var page = $"/desk/media/{film.Id}/captions";
        await ana.PostFileAsync(page, page, SampleFiles.Text(Captions), "a.vtt", ("Form.Language", "en"));

        await ana.PostFileAsync(
            page,
            $"{page}?handler=chapters",
            "ChapterForm.File",
            SampleFiles.Text("WEBVTT\n\n00:00.000 --> 00:02.000\nHeadlines\n"),
            "parts.vtt",
            ("ChapterForm.Language", "en")
        );
        var both = (await FilmAsync(film.Id)).Tracks.Select(t => $"{t.Kind} {t.PlainText}").Order().ToList();
        await ana.PostFormAsync(page, "#remove-chapters-en");

        Assert.Equal(["Captions Good evening.\nThis is the news.", "Chapters Headlines"], both);
        Assert.Equal(TrackKind.Captions, Assert.Single((await FilmAsync(film.Id)).Tracks).Kind);
    }

    [Fact]
    public async Task A_film_gets_a_poster_from_the_library()
    {
        using var ana = await newsroom.SignInAsync(Role.Author);
        var film = await newsroom.AddAsync([.. SampleFiles.Read("film.mp4"), 0, 0, 0, 8, .. "free"u8], "poster.mp4");
        await newsroom.AddAsync(SampleFiles.Png(80, 45), "still.png");
        var page = $"/desk/media/{film.Id}";

        var unknown = await ana.PostFormAsync(page, "#poster", ("PosterForm.Poster", "nobody"));
        await ana.PostFormAsync(page, "#poster", ("PosterForm.Poster", "still"));

        Assert.Equal(["There is no picture named “nobody” in the library."], unknown.Problems);
        Assert.NotNull((await ana.GetAsync(page)).Page.QuerySelector("video[poster^='/media/']"));
    }

    private Task<MediaAsset> FilmAsync(Guid id) =>
        newsroom.AskAsync(db => db.MediaAssets.Include(a => a.Tracks).SingleAsync(a => a.Id == id));
}
