using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;

namespace NewsSite.Tests.Media.Pictures;

public sealed class MetadataStripperTests
{
    [Theory]
    [InlineData("located.jpg")]
    [InlineData("located.png")]
    [InlineData("located.webp")]
    [InlineData("located.avif")]
    public void No_byte_of_place_or_camera_is_left(string file)
    {
        var original = SampleFiles.Read(file);

        var stripped = Strip(original);

        Assert.True(Holds(original, SampleFiles.Camera));
        Assert.False(Holds(stripped, SampleFiles.Camera));
        Assert.NotNull(PictureHeader.Read(new MemoryStream(stripped), MediaSniffer.Recognise(stripped)!));
    }

    [Fact]
    public void A_jpeg_keeps_its_turn_and_loses_its_place()
    {
        var stripped = Strip(SampleFiles.Read("located.jpg"));

        var read = ImageMetadataReader.ReadMetadata(new MemoryStream(stripped));
        Assert.Equal(6, read.OfType<ExifIfd0Directory>().Single().GetInt32(ExifDirectoryBase.TagOrientation));
        Assert.Empty(read.OfType<GpsDirectory>());
    }

    [Fact]
    public void A_colour_profile_stays()
    {
        byte[] profile = [0xFF, 0xE2, 0, 16, .. "ICC_PROFILE\0"u8, 1, 1];
        byte[] jpeg = [.. SampleFiles.Read("located.jpg")[..2], .. profile, .. SampleFiles.Read("located.jpg")[2..]];

        Assert.True(Holds(Strip(jpeg), "ICC_PROFILE"));
    }

    [Fact]
    public void What_a_phone_hides_after_the_end_of_a_picture_goes()
    {
        byte[] jpeg = [.. SampleFiles.Read("located.jpg"), .. "motion film of the hiding place"u8];

        Assert.False(Holds(Strip(jpeg), "hiding place"));
    }

    [Fact]
    public void A_comment_in_an_animation_goes_and_its_pictures_stay()
    {
        var gif = SampleFiles.Read("moving.gif");
        byte[] comment = [0x21, 0xFE, 6, .. "source"u8, 0];
        byte[] told = [.. gif[..^1], .. comment, 0x3B];

        var stripped = Strip(told);

        Assert.Equal(gif, stripped);
    }

    [Theory]
    [InlineData("phone.jpg")]
    [InlineData("located.png")]
    [InlineData("located.webp")]
    [InlineData("located.avif")]
    [InlineData("moving.gif")]
    public void A_file_cut_in_half_is_refused(string file)
    {
        var bytes = SampleFiles.Read(file);
        var half = new MemoryStream(bytes[..(bytes.Length / 2)]);

        Assert.False(MetadataStripper.Strip(half, MediaSniffer.Recognise(bytes)!, new MemoryStream()));
    }

    private static byte[] Strip(byte[] bytes)
    {
        var target = new MemoryStream();
        Assert.True(MetadataStripper.Strip(new MemoryStream(bytes), MediaSniffer.Recognise(bytes)!, target));
        return target.ToArray();
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(SampleFiles.Text(text)) >= 0;
}
