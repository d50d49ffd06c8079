using System.Text.Json;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Media.Renditions;

namespace NewsSite.Tests.Media.Renditions;

public sealed class PictureCropsTests
{
    [Theory]
    [InlineData(2400, 1600, 3)]
    [InlineData(1600, 1200, 2)]
    [InlineData(1601, 1200, 2)]
    [InlineData(2000, 2000, 2)]
    [InlineData(500, 500, 2)]
    [InlineData(1, 1, 0)]
    public void A_picture_is_cut_to_the_shapes_that_it_does_not_have(int width, int height, int crops) =>
        Assert.Equal(crops, PictureCrops.PlannedFor(Picture(width, height)).Count);

    /// <summary>A picture must not be taken up again and again for a crop that it never gets.</summary>
    [Theory]
    [InlineData(2400, 1600)]
    [InlineData(1603, 1201)]
    [InlineData(1199, 1198)]
    [InlineData(640, 333)]
    [InlineData(2, 3)]
    [InlineData(5, 1)]
    public void Nothing_is_missing_once_all_that_was_planned_is_made(int width, int height)
    {
        var picture = Picture(width, height);
        foreach (var crop in PictureCrops.PlannedFor(picture))
        {
            picture.RenditionFiles.Add(File($"{crop}", crop.Width, crop.Height, isCrop: true));
        }

        foreach (var whole in RenditionPlan.WidthsOf(picture))
        {
            var tall = (int)Math.Round((double)whole * height / width);
            picture.RenditionFiles.Add(File($"{whole}", whole, Math.Max(1, tall), isCrop: false));
        }

        Assert.Empty(PictureCrops.MissingOf(picture));
        Assert.All(CropShape.All, shape => Assert.NotNull(PictureCrops.Find(picture, shape)));
    }

    [Fact]
    public void What_was_kept_of_a_picture_of_before_still_knows_its_crop() =>
        Assert.True(
            JsonSerializer
                .Deserialize<Rendition>(
                    """{"Hash":"a","ContentType":"image/jpeg","WidthPixels":1200,"HeightPixels":630,"Bytes":9,"IsSocialCard":true}"""
                )!
                .IsCrop
        );

    private static MediaAsset Picture(int width, int height) =>
        new()
        {
            Name = "river",
            Kind = MediaKind.Picture,
            OriginalFileName = "river.jpg",
            Hash = "river",
            ContentType = "image/jpeg",
            Bytes = 1,
            WidthPixels = width,
            HeightPixels = height,
            CreatedAt = default,
        };

    private static Rendition File(string hash, int width, int height, bool isCrop) =>
        new()
        {
            Hash = hash,
            ContentType = "image/jpeg",
            WidthPixels = width,
            HeightPixels = height,
            Bytes = 1,
            IsCrop = isCrop,
        };
}
