using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Media.Pictures;

namespace NewsSite.Tests.Media.Pictures;

public sealed class PictureEngineTests(PictureBench bench) : IClassFixture<PictureBench>
{
    private readonly DirectoryInfo _folder = bench.Folder.CreateSubdirectory(Path.GetRandomFileName());
    private readonly PictureEngine _engine = bench.Engine;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_library_that_ships_with_the_program_makes_pictures() =>
        Assert.Null(await _engine.WhyUnavailableAsync(Cancel));

    [Fact]
    public async Task A_phone_photo_comes_upright_in_every_size_and_format_with_nothing_of_the_phone_in_it()
    {
        var made = await MakeAsync(SampleFiles.Read("phone.jpg"), ["jpeg", "webp", "avif"], null);

        Assert.Equal(12, made.Count);
        Assert.Equal([400, 800, 1200, 1500], made.Select(m => m.Width).Distinct().Order());
        Assert.All(made, m => Assert.Equal(m.Width * 4 / 3.0, m.Height, 1.0));
        Assert.All(made, AssertClean);
    }

    [Fact]
    public async Task A_small_picture_is_never_enlarged()
    {
        var made = await MakeAsync(
            SampleFiles.Png(300, 200),
            ["webp"],
            PictureCrop.Plan(CropShape.Wide, 300, 200, 0.5, 0.5)
        );

        Assert.Equal([(300, 157, true), (300, 200, false)], made.Select(m => (m.Width, m.Height, m.IsCrop)));
    }

    [Fact]
    public async Task A_crop_is_cut_around_the_focal_point()
    {
        var card = PictureCrop.Plan(CropShape.Wide, 1300, 3000, 0, 0);
        var made = await MakeAsync(SampleFiles.Png(1300, 3000), ["jpeg"], card);

        var file = made.Single(m => m.IsCrop);
        Assert.Equal((1200, 630), (file.Width, file.Height));
        // The yellow corner fills a quarter of the width there: with the crop at the middle it would be all blue.
        Assert.NotEqual(
            "#143cb4",
            (await _engine.LookAsync(await CropOfCornerAsync(file.File), Cancel)).DominantColour
        );
    }

    [Theory]
    [InlineData("located.png")]
    [InlineData("located.webp")]
    [InlineData("located.avif")]
    [InlineData("moving.gif")]
    public async Task Every_picture_format_can_be_made_smaller(string file)
    {
        var made = await MakeAsync(SampleFiles.Read(file), ["jpeg", "webp"], null);

        Assert.Equal(2, made.Count);
        Assert.All(made, AssertClean);
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("webp")]
    [InlineData("avif")]
    public async Task Colours_stay_what_they_were(string format)
    {
        var made = await MakeAsync(SampleFiles.Png(500, 400), [format], null);

        var colour = (await _engine.LookAsync(made[0].File, Cancel)).DominantColour!;
        Assert.Equal(0x14, Convert.ToInt32(colour[1..3], 16), 8.0);
        Assert.Equal(0x3c, Convert.ToInt32(colour[3..5], 16), 8.0);
        Assert.Equal(0xb4, Convert.ToInt32(colour[5..7], 16), 8.0);
    }

    [Fact]
    public async Task The_colour_that_fills_most_of_a_picture_is_found() =>
        Assert.Equal(
            "#143cb4",
            (await _engine.LookAsync(await SaveAsync(SampleFiles.Png(200, 100)), Cancel)).DominantColour
        );

    [Theory]
    [InlineData("phone.jpg")]
    [InlineData("located.png")]
    [InlineData("located.webp")]
    [InlineData("located.avif")]
    public async Task A_truncated_picture_fails(string file)
    {
        var half = SampleFiles.Read(file)[..^(int)(SampleFiles.Read(file).Length * 0.4)];
        var path = await SaveAsync(half);

        await Assert.ThrowsAsync<PictureFailure>(() => _engine.LookAsync(path, Cancel));
    }

    [Fact]
    public async Task A_drawing_with_scripts_is_not_opened_whatever_its_name()
    {
        var path = await SaveAsync(SampleFiles.Text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"));

        await Assert.ThrowsAsync<PictureFailure>(() => _engine.LookAsync(path, Cancel));
    }

    [Fact]
    public async Task A_picture_that_would_fill_memory_ends_its_worker_and_nothing_else()
    {
        var path = await SaveAsync(SampleFiles.PngClaiming(90000, 90000));

        await Assert.ThrowsAsync<PictureFailure>(() => _engine.LookAsync(path, Cancel));
        Assert.NotNull((await _engine.LookAsync(await SaveAsync(SampleFiles.Png(20, 20)), Cancel)).DominantColour);
    }

    private async Task<List<MadePicture>> MakeAsync(byte[] picture, string[] formats, PictureCrop? crop)
    {
        var header = PictureHeader.Read(new MemoryStream(picture), MediaSniffer.Recognise(picture)!)!;
        var order = new PictureOrder(
            await SaveAsync(picture),
            _folder.FullName,
            RenditionWidths.For(header.SeenWidth),
            formats,
            crop is null ? [] : [crop]
        );
        return await _engine.MakeAsync(order, Cancel).ToListAsync(Cancel);
    }

    private async Task<string> SaveAsync(byte[] picture)
    {
        Assert.Null(await _engine.WhyUnavailableAsync(Cancel));
        var path = Path.Combine(_folder.FullName, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, picture, Cancel);
        return path;
    }

    private async Task<string> CropOfCornerAsync(string file)
    {
        var order = new PictureOrder(
            file,
            _folder.CreateSubdirectory("corner").FullName,
            [100],
            ["jpeg"],
            [new PictureCrop(1200, 630, 0, 0, 200, 200)]
        );
        return (await _engine.MakeAsync(order, Cancel).ToListAsync(Cancel)).Single(m => m.IsCrop).File;
    }

    private static void AssertClean(MadePicture made)
    {
        var bytes = File.ReadAllBytes(made.File);
        Assert.Equal(made.ContentType, MediaSniffer.Recognise(bytes)?.ContentType);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(SampleFiles.Text(SampleFiles.Camera)));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
        Assert.Equal(1, PictureHeader.Read(new MemoryStream(bytes), MediaSniffer.Recognise(bytes)!)?.Orientation);
    }
}
