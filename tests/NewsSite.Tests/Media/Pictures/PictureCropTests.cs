using NewsSite.Core.Media.Pictures;

namespace NewsSite.Tests.Media.Pictures;

public sealed class PictureCropTests
{
    [Theory]
    [InlineData(2400, 1600, 0.5, 0.5, 1200, 800, 0, 85)]
    [InlineData(2400, 1600, 0.5, 0.0, 1200, 800, 0, 0)]
    [InlineData(2400, 1600, 0.5, 1.0, 1200, 800, 0, 170)]
    [InlineData(5000, 1000, 0.9, 0.5, 3150, 630, 1950, 0)]
    public void The_point_that_matters_stays_in_the_card(
        int width,
        int height,
        double x,
        double y,
        int scaledWidth,
        int scaledHeight,
        int left,
        int top
    ) =>
        Assert.Equal(
            new PictureCrop(scaledWidth, scaledHeight, left, top, 1200, 630),
            PictureCrop.Plan(CropShape.Wide, width, height, x, y)
        );

    [Theory]
    [InlineData(600, 400)]
    [InlineData(1199, 2000)]
    [InlineData(3000, 629)]
    [InlineData(1, 1)]
    public void A_card_from_a_small_picture_lies_inside_it(int width, int height)
    {
        var card = PictureCrop.Plan(CropShape.Wide, width, height, 1, 1);

        Assert.True(card.ScaledWidth <= width && card.ScaledHeight <= height);
        Assert.True(card.Left + card.Width <= card.ScaledWidth && card.Top + card.Height <= card.ScaledHeight);
        Assert.True(card.Width > 0 && card.Height > 0);
    }

    [Theory]
    [InlineData(3000, 2000, 1200, 1200, 1200, 900)]
    [InlineData(2000, 3000, 1200, 1200, 1200, 900)]
    [InlineData(1000, 700, 700, 700, 933, 700)]
    [InlineData(700, 1000, 700, 700, 700, 525)]
    public void A_picture_is_cut_square_and_to_four_thirds_as_large_as_it_holds(
        int width,
        int height,
        int squareWidth,
        int squareHeight,
        int fourThirdsWidth,
        int fourThirdsHeight
    )
    {
        var square = PictureCrop.Plan(CropShape.Square, width, height, 0.2, 0.8);
        var fourThirds = PictureCrop.Plan(CropShape.FourThirds, width, height, 0.2, 0.8);

        Assert.Equal((squareWidth, squareHeight), (square.Width, square.Height));
        Assert.Equal((fourThirdsWidth, fourThirdsHeight), (fourThirds.Width, fourThirds.Height));
    }

    [Theory]
    [InlineData(300, new[] { 300 })]
    [InlineData(400, new[] { 400 })]
    [InlineData(1000, new[] { 400, 800, 1000 })]
    [InlineData(6000, new[] { 400, 800, 1200, 1600 })]
    public void Renditions_come_in_steps_and_never_wider_than_the_picture(int natural, int[] widths) =>
        Assert.Equal(widths, RenditionWidths.For(natural));
}
