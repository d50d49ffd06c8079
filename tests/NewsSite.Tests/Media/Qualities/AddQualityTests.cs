using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;
using NewsSite.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Qualities;

/// <summary>Smaller files that somebody made elsewhere; the machine has no ffmpeg, or is told to leave it.</summary>
public class AddQualityTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    private const string Larger =
        "big.mp4: its picture (640 × 360) is larger than that of the film (426 × 240). Replace the film itself with the larger file.";
    private const string WrongFormat =
        "save it as MP4 with H.264 and AAC, or the sound alone as M4A: every browser plays these.";

    [Fact]
    public async Task A_smaller_file_is_for_readers_once_the_film_is_and_not_before()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        using var reader = newsroom.Visit();
        var film = await newsroom.AddFilmAsync("ferry");

        Assert.Empty((await AddAsync(editor, film, "long-240.mp4", "small.mp4")).Problems);
        var file = Assert.Single((await newsroom.FilmAsync(film.Id)).RenditionFiles);
        var before = await reader.GetAsync(AddressOf(file));
        await newsroom.WriteStoryAsync("The ferry", film, isLive: true);
        var after = await reader.GetAsync(AddressOf(file));

        Assert.Equal((426, 240, true), (file.WidthPixels, file.HeightPixels, file.IsByHand));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.Status, after.Status));
    }

    [Fact]
    public async Task A_live_story_offers_a_new_file_and_no_longer_one_that_was_deleted()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        using var reader = newsroom.Visit();
        var film = await newsroom.AddFilmAsync("told");
        var story = await newsroom.ContentAsync("A ferry is told of");
        await newsroom.PublishAsync(story with { Body = $"::: watch {film.Name}\ntitle: Across\n:::\n" });
        var page = "/en/stories/a-ferry-is-told-of";
        Assert.DoesNotContain("240p", (await reader.GetAsync(page)).Text, StringComparison.Ordinal);

        await AddAsync(editor, film, "long-240.mp4", "small.mp4");
        await Eventually.TrueAsync(async () => (await SizesAsync(reader, page)).SequenceEqual(["360p", "240p"]));
        await editor.PostFormAsync(PageOf(film), "#remove-240p");

        await Eventually.TrueAsync(async () => (await SizesAsync(reader, page)).Count == 0);
    }

    [Fact]
    public async Task A_file_of_the_same_size_takes_the_place_of_the_other_and_is_deleted_by_its_name()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var film = await newsroom.AddFilmAsync("crossing");
        await AddAsync(editor, film, "long-240.mp4", "first.mp4");
        var first = Assert.Single((await newsroom.FilmAsync(film.Id)).RenditionFiles);

        await AddAsync(editor, film, "long-240.mp4", "second.mp4", tail: 16);
        var second = Assert.Single((await newsroom.FilmAsync(film.Id)).RenditionFiles);
        await editor.PostFormAsync(PageOf(film), "#remove-240p");

        Assert.NotEqual(first.Hash, second.Hash);
        Assert.Empty((await newsroom.FilmAsync(film.Id)).RenditionFiles);
    }

    [Theory]
    [InlineData("film.webm", "small.webm", $"small.webm: {WrongFormat}")]
    [InlineData("sound.mp3", "sound.mp3", $"sound.mp3: {WrongFormat}")]
    [InlineData(
        "film.mp4",
        "other.mp4",
        "other.mp4: it is not as long as the film, so captions and transcript would not fit. Export the same film once more."
    )]
    [InlineData("long.mp4", "big.mp4", Larger)]
    public async Task What_readers_could_not_use_is_refused_in_words(string sample, string name, string problem)
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var film = await newsroom.AddFilmAsync("refusals", sample: "long-240.mp4");

        var answer = await AddAsync(editor, film, sample, name);

        Assert.Equal([problem], answer.Problems);
        Assert.Empty((await newsroom.FilmAsync(film.Id)).RenditionFiles);
    }

    [Fact]
    public async Task A_film_that_is_written_in_another_way_than_browsers_read_is_refused()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var film = await newsroom.AddFilmAsync("codecs");
        var bytes = SampleFiles.Read("long-240.mp4");
        bytes.AsSpan().Slice(bytes.AsSpan().IndexOf("avc1\0\0\0\0"u8), 4).Clear();

        var answer = await editor.PostFileAsync(PageOf(film), PageOf(film), bytes, "strange.mp4");

        Assert.Equal([$"strange.mp4: {WrongFormat}"], answer.Problems);
    }

    [Fact]
    public async Task Without_ffmpeg_the_desk_says_why_readers_get_the_original_and_an_auditor_changes_nothing()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        using var auditor = await newsroom.SignInAsync(Role.Auditor);
        var film = await newsroom.AddFilmAsync("plain");

        var page = await editor.GetAsync($"/desk/media/{film.Id}");

        Assert.StartsWith(
            "Smaller files are not made of films: Media:Ffmpeg is “off” in the settings.",
            page.TextOf(".notice-warn"),
            StringComparison.Ordinal
        );
        Assert.Null((await editor.GetAsync(PageOf(film))).Page.QuerySelector("#remake"));
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/desk/media/{film.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(PageOf(film))).Status);
    }

    [Fact]
    public async Task A_deleted_film_comes_back_with_its_smaller_files()
    {
        using var editor = await newsroom.SignInAsync(Role.Editor);
        var film = await newsroom.AddFilmAsync("back");
        await AddAsync(editor, film, "long-240.mp4", "small.mp4");

        await editor.PostFormAsync($"/desk/media/{film.Id}/file", "#delete");
        await editor.PostFormAsync("/desk/media/deleted", $"form:has([value='{film.Id}'])");

        Assert.True(Assert.Single((await newsroom.FilmAsync(film.Id)).RenditionFiles).IsByHand);
    }

    private static async Task<IReadOnlyList<string>> SizesAsync(DeskBrowser reader, string page) =>
        [
            .. (await reader.GetAsync(page))
                .Page.QuerySelectorAll(".watch-sizes a")
                .Select(a => a.TextContent.Split(' ')[0]),
        ];

    private static string PageOf(MediaAsset film) => $"/desk/media/{film.Id}/qualities";

    private static string AddressOf(Rendition file) => MediaAddress.Of(file.Hash, "x", file.ContentType);

    private static Task<DeskAnswer> AddAsync(
        DeskBrowser browser,
        MediaAsset film,
        string sample,
        string name,
        byte tail = 8
    ) =>
        browser.PostFileAsync(PageOf(film), PageOf(film), [.. SampleFiles.Read(sample), .. FilmRoom.Space(tail)], name);
}
