using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Media;
using NewsSite.Media.Library;

namespace NewsSite.Tests.Media.Library;

public sealed class ArticleLinesTests
{
    [Fact]
    public void The_lines_of_a_picture_show_it_with_its_words_when_pasted_into_a_story()
    {
        var picture = Asset(MediaKind.Picture);
        (picture.Alt, picture.Caption, picture.Credit, picture.FilePhoto) = (
            "A gate",
            "The gate\non Friday",
            "Ana",
            true
        );

        var use = Assert.Single(Parse(picture));

        Assert.Equal(
            ("airport-gate", "A gate", "The gate on Friday", "Ana", true),
            (use.Asset, use.Alt, use.Caption, use.Credit, use.IsFilePhoto)
        );
    }

    [Theory]
    [InlineData(MediaKind.Video)]
    [InlineData(MediaKind.Audio)]
    public void The_lines_of_a_film_or_recording_play_it(MediaKind kind)
    {
        var use = Assert.Single(Parse(Asset(kind)));

        Assert.Equal((kind, "airport-gate", "airport gate"), (use.Kind, use.Asset, use.Title));
    }

    private static IReadOnlyList<MediaUse> Parse(MediaAsset asset)
    {
        var document = ArticleMarkup.Parse($"Before.\n\n{ArticleLines.Of(asset)}\n\nAfter.", Language.English);
        Assert.Empty(document.Problems);
        return document.MediaUses;
    }

    private static MediaAsset Asset(MediaKind kind) =>
        new()
        {
            Name = "airport-gate",
            Kind = kind,
            OriginalFileName = "gate",
            Hash = new string('a', 64),
            ContentType = "x/y",
            Bytes = 1,
            CreatedAt = DateTime.UnixEpoch,
        };
}
