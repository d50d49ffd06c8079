using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Import.Pages;

namespace NewsSite.Tests.Import.Pages;

public sealed class PageReaderTests
{
    [Fact]
    public void A_copied_explainer_gives_headline_pictures_videos_headings_and_credits()
    {
        var page = SamplePage.Read("explainer.en.txt");

        Assert.Equal(ArticleFormat.Explainer, page.Format);
        Assert.Equal(Language.English, page.Language);
        Assert.Equal("Why Is The Old Harbor Bridge Closed And When Will It Open?", page.Headline);
        Assert.StartsWith("Fishing boats", page.Lead?.Caption, StringComparison.Ordinal);
        Assert.Equal((2, 9, 2, 1), (page.Headings, page.Paragraphs, page.InlineFigures, page.FilePhotos));
        Assert.Equal([187, 62], page.Videos.Select(v => (int?)v.Duration?.TotalSeconds));
        Assert.Equal(
            new PageContributor("Ines Okoro", CreditRole.Correspondent, "Radio Alder"),
            Assert.Single(page.Contributors)
        );
    }

    [Fact]
    public void A_breaking_label_without_a_headline_raises_no_banner()
    {
        var page = SamplePage.Read("explainer.en.txt");

        Assert.Empty(page.Banners);
        Assert.Contains(page.Dropped, d => d is { Code: "banner", Text: "Breaking News" });
    }

    [Fact]
    public void Words_of_a_player_stay_out_of_the_body()
    {
        var body = SamplePage.Read("explainer.en.txt").ToMarkdown();

        Assert.DoesNotContain("please wait", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("media source", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("0:00", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_what_scripts_read()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(
            PageReport.Of(SamplePage.Read("explainer.en.txt")),
            System.Text.Json.JsonSerializerOptions.Web
        );

        Assert.Contains("\"format\":\"explainer\",\"language\":\"en\"", json, StringComparison.Ordinal);
        Assert.Contains("\"role\":\"correspondent\",\"service\":\"Radio Alder\"", json, StringComparison.Ordinal);
        Assert.Contains("\"seconds\":187", json, StringComparison.Ordinal);
    }
}
