using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;

namespace NewsSite.Tests.Media.Pictures;

public sealed class PictureHeaderTests
{
    [Theory]
    [InlineData("phone.jpg", 2000, 1500, 1500, 2000)]
    [InlineData("located.jpg", 320, 180, 180, 320)]
    [InlineData("located.png", 320, 180, 180, 320)]
    [InlineData("located.webp", 320, 180, 180, 320)]
    [InlineData("located.avif", 320, 180, 180, 320)]
    public void Size_and_turn_are_read_without_decoding(
        string file,
        int width,
        int height,
        int seenWidth,
        int seenHeight
    )
    {
        var header = Read(SampleFiles.Read(file));

        Assert.Equal((width, height), (header?.Width, header?.Height));
        Assert.Equal((seenWidth, seenHeight), (header?.SeenWidth, header?.SeenHeight));
    }

    [Fact]
    public void The_pictures_of_an_animation_are_counted() =>
        Assert.Equal(new PictureHeader(120, 80, Frames: 5), Read(SampleFiles.Read("moving.gif")));

    [Theory]
    [InlineData("phone.jpg", 30)]
    [InlineData("located.png", 20)]
    [InlineData("located.avif", 100)]
    [InlineData("moving.gif", 400)]
    public void A_file_cut_short_has_no_header(string file, int bytes) =>
        Assert.Null(Read(SampleFiles.Read(file)[..bytes]));

    [Fact]
    public void Fifty_megapixels_are_the_most() =>
        Assert.Equal(
            "bomb.png: 30000 × 30000 is 900 megapixels. Make it smaller; 50 megapixels is the most.",
            PictureLimits.Check("bomb.png", 1000, Read(SampleFiles.PngClaiming(30000, 30000)))?.Message
        );

    [Fact]
    public void Forty_megabytes_are_the_most() =>
        Assert.Equal("media.too-large", PictureLimits.Check("a.png", 41 << 20, new PictureHeader(10, 10))?.Code);

    [Fact]
    public void A_flood_of_small_pictures_is_too_long_an_animation() =>
        Assert.Equal(
            "media.too-many-frames",
            PictureLimits.Check("a.gif", 1000, new PictureHeader(10, 10, Frames: 501))?.Code
        );

    [Fact]
    public void An_honest_photo_is_within_the_limits() =>
        Assert.Null(PictureLimits.Check("a.jpg", 9 << 20, new PictureHeader(8000, 6000)));

    private static PictureHeader? Read(byte[] bytes) =>
        PictureHeader.Read(new MemoryStream(bytes), MediaSniffer.Recognise(bytes)!);
}
