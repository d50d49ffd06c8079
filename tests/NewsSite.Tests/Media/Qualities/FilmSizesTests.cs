using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;

namespace NewsSite.Tests.Media.Qualities;

public sealed class FilmSizesTests
{
    [Theory]
    [InlineData(1920, 1080, "video/mp4", "480 240 720")]
    [InlineData(1080, 1920, "video/mp4", "480 240 720")]
    [InlineData(1280, 720, "video/mp4", "480 240")]
    [InlineData(640, 360, "video/mp4", "240")]
    [InlineData(320, 180, "video/mp4", "")]
    [InlineData(640, 360, "video/webm", "240 360")]
    [InlineData(641, 361, "video/webm", "240 360")]
    [InlineData(3840, 2160, "video/webm", "480 240 720")]
    [InlineData(null, null, "video/mp4", "")]
    public void No_file_is_larger_than_the_film_and_every_browser_has_one_to_play(
        int? width,
        int? height,
        string type,
        string sides
    ) => Assert.Equal(sides, string.Join(' ', FilmSizes.For(Film(width, height, type))));

    [Fact]
    public void A_size_is_named_by_the_shorter_side() =>
        Assert.Equal(
            ("480p", "480p", "sound"),
            (FilmSizes.NameOf(854, 480), FilmSizes.NameOf(480, 854), FilmSizes.NameOf(0, 0))
        );

    private static MediaAsset Film(int? width, int? height, string type) =>
        new()
        {
            Name = "ferry",
            Kind = MediaKind.Video,
            OriginalFileName = "",
            Hash = "",
            ContentType = type,
            Bytes = 1,
            WidthPixels = width,
            HeightPixels = height,
            CreatedAt = DateTime.UnixEpoch,
        };
}
