using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Uploads;

public sealed class UploadMediaTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task A_phone_photo_comes_into_the_library_upright_and_without_its_place()
    {
        var asset = await newsroom.AddAsync(SampleFiles.Read("phone.jpg"), "Airport gate.JPG");

        Assert.Equal(("airport-gate", MediaKind.Picture, "image/jpeg"), (asset.Name, asset.Kind, asset.ContentType));
        Assert.Equal((1500, 2000), (asset.WidthPixels, asset.HeightPixels));
        Assert.NotNull(asset.DominantColour);
        Assert.Equal(-1, Stored(asset).AsSpan().IndexOf(SampleFiles.Text(SampleFiles.Camera)));
    }

    [Fact]
    public async Task What_an_agency_wrote_into_a_picture_is_suggested_and_not_filled_in()
    {
        var asset = await newsroom.AddAsync(
            SampleFiles.JpegWithWords("A gate", "The gate on Friday", "Ana/Agency"),
            "agency.jpg"
        );

        Assert.Equal(new MediaSuggestions("A gate", "The gate on Friday", "Ana/Agency"), asset.Suggestions);
        Assert.Equal(("", "", ""), (asset.Alt, asset.Caption, asset.Credit));
    }

    [Theory]
    [InlineData("film.mp4", MediaKind.Video, "video/mp4", 3)]
    [InlineData("film.webm", MediaKind.Video, "video/webm", 2)]
    [InlineData("sound.mp3", MediaKind.Audio, "audio/mpeg", 4)]
    [InlineData("sound.m4a", MediaKind.Audio, "audio/mp4", 4)]
    public async Task Films_and_sound_come_with_their_duration(
        string file,
        MediaKind kind,
        string contentType,
        int seconds
    )
    {
        var asset = await newsroom.AddAsync(SampleFiles.Read(file), file);

        Assert.Equal((kind, contentType), (asset.Kind, asset.ContentType));
        Assert.Equal(seconds, (int)Math.Round(asset.Duration!.Value.TotalSeconds));
    }

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            {
                "bomb.png",
                SampleFiles.PngClaiming(30000, 30000),
                "bomb.png: 30000 × 30000 is 900 megapixels. Make it smaller; 50 megapixels is the most."
            },
            {
                "huge.png",
                SampleFiles.PngClaiming(7200, 7000),
                "huge.png: 7200 × 7000 is 50.4 megapixels. Make it smaller; 50 megapixels is the most."
            },
            {
                "cut.jpg",
                SampleFiles.Read("phone.jpg")[..20000],
                "cut.jpg: the picture is damaged or cut short. Export it again and try once more."
            },
            {
                "empty-inside.png",
                SampleFiles.PngClaiming(500, 500),
                "empty-inside.png: the picture is damaged or cut short. Export it again and try once more."
            },
            {
                "cut.mp4",
                SampleFiles.Read("film.mp4")[..9000],
                "cut.mp4: the recording is damaged or cut short. Export it again and try once more."
            },
            {
                "page.jpg",
                SampleFiles.Text("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                "page.jpg: this is a web page, not a picture or a recording. Use JPEG, PNG, WebP, AVIF or GIF for pictures, MP4 or WebM for video, MP3 or M4A for sound."
            },
            {
                "map.svg",
                SampleFiles.Text("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                "map.svg: SVG drawings can carry scripts and are not taken. Save it as PNG or WebP."
            },
            {
                "../../etc/passwd\n.heic",
                [0, 0, 0, 24, .. "ftypheic\0\0\0\0mif1heic"u8],
                "passwd.heic: this format cannot be read. Use JPEG, PNG, WebP or AVIF."
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_cannot_be_taken_is_refused_by_name_and_reason_and_leaves_nothing_behind(
        string name,
        byte[] file,
        string sentence
    )
    {
        var before = await LeftoversAsync();

        var outcome = await newsroom.UploadAsync(file, name);

        Assert.Null(outcome.Asset);
        Assert.Equal([sentence], outcome.Problems.Select(p => p.Message));
        Assert.Equal(before, await LeftoversAsync());
    }

    [Fact]
    public async Task A_picture_over_forty_megabytes_is_refused_before_it_has_all_arrived()
    {
        var before = await LeftoversAsync();
        byte[] large = [.. SampleFiles.Read("phone.jpg")[..5000], .. new byte[41 << 20]];

        var outcome = await newsroom.UploadAsync(large, "large.jpg");

        Assert.Equal("media.too-large", Assert.Single(outcome.Problems).Code);
        Assert.Equal(before, await LeftoversAsync());
    }

    [Fact]
    public async Task The_same_file_twice_is_one_asset()
    {
        var first = await newsroom.AddAsync(SampleFiles.Png(31, 17), "first.png");

        var second = await newsroom.UploadAsync(SampleFiles.Png(31, 17), "second.png");

        Assert.True(second.WasKnown);
        Assert.Equal(first.Id, second.Asset!.Id);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_told_apart()
    {
        var first = await newsroom.AddAsync(SampleFiles.Png(41, 17), "Київ, міст.png");
        var second = await newsroom.AddAsync(SampleFiles.Png(42, 17), "Київ, міст.png");

        Assert.Equal(("київ-міст", "київ-міст-2"), (first.Name, second.Name));
    }

    [Fact]
    public async Task A_picture_whose_words_are_given_needs_the_alt_text_or_the_word_decorative()
    {
        var outcome = await newsroom.UploadAsync(SampleFiles.Png(51, 17), "a.png", new MediaDescription(Credit: "Ana"));

        Assert.Equal(["media.alt-missing"], outcome.Problems.Select(p => p.Code));
    }

    private byte[] Stored(MediaAsset asset) =>
        File.ReadAllBytes(Path.Combine(newsroom.DataFolder, "media", asset.Hash[..2], asset.Hash));

    private async Task<(int Files, int Rows)> LeftoversAsync()
    {
        // Renditions of other tests' pictures must not be counted while they grow.
        await newsroom.UntilAsync(db =>
            db.MediaAssets.AllAsync(a =>
                a.Kind != MediaKind.Picture
                || a.Renditions == RenditionProgress.Done
                || a.Renditions == RenditionProgress.NotNeeded
            )
        );
        var files =
            Directory
                .EnumerateFiles(Path.Combine(newsroom.DataFolder, "media"), "*", SearchOption.AllDirectories)
                .Count() + Directory.EnumerateFileSystemEntries(Path.Combine(newsroom.DataFolder, "uploads")).Count();
        return (files, await newsroom.AskAsync(db => db.MediaAssets.CountAsync()));
    }
}
