using NewsSite.Core.Articles;
using NewsSite.Import.Pages;

namespace NewsSite.Tests.Import.Pages;

public sealed class HtmlPageTests
{
    [Fact]
    public void A_page_with_structured_data_gives_every_field_of_a_draft()
    {
        var page = SamplePage.Read("story.en.html");

        Assert.Equal(("Why The Salt Lake Turned Pink", ArticleFormat.Explainer), (page.Headline, page.Format));
        Assert.Equal("A small plant, a dry summer and a dam that nobody opens.", page.Standfirst);
        Assert.Equal(["Noor Haddad"], page.Authors);
        Assert.Equal(new DateTime(2024, 7, 19, 6, 30, 0, DateTimeKind.Utc), page.PublishedAt);
        Assert.Equal(["lakes", "algae", "Oren"], page.Topics);
        Assert.Equal(["Ben Ashe", "Mia Lund"], page.Contributors.Select(c => c.Name));
        Assert.Equal((2, 4, 1, 1), (page.Headings, page.Paragraphs, page.InlineFigures, page.FilePhotos));
        Assert.Equal(
            new WatchBlock("The Lake From Above", TimeSpan.FromSeconds(105), null),
            Assert.Single(page.Videos)
        );
    }

    [Fact]
    public void A_picture_keeps_caption_credit_and_alternative_text()
    {
        var page = SamplePage.Read("story.en.html");

        Assert.Equal(
            new FigureBlock(
                "The salt lake near Oren on July 17.",
                "Iris Bell",
                "A lake the colour of roses under a grey sky",
                false
            ),
            page.Lead
        );
    }

    [Theory]
    [InlineData("turned *bright* pink")]
    [InlineData("[why](https://lakeside.example/news/why?x=1&y=%282%29)")]
    [InlineData("**a tiny plant** that thrives when water is warm & very salty; see this note.")]
    [InlineData("[less than a tenth of the usual]")]
    [InlineData(
        "::: quote\nby: Elif Tan, mayor of Oren\n\nWe have asked for water every week.\n\nNobody answered.\n:::"
    )]
    [InlineData("### What it costs\n\n- Tourism: **half** of last year\n- Salt works closed\n  - since June\n")]
    [InlineData("| 2024 | 4,100 \\| est. |")]
    [InlineData("\n1\\. Nobody knows")]
    public void The_body_is_written_in_the_article_language(string markdown)
    {
        Assert.Contains(markdown, SamplePage.Read("story.en.html").ToMarkdown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip-link", "Skip to content")]
    [InlineData("menu", "Home News")]
    [InlineData("banner", "Breaking News")]
    [InlineData("share", "Facebook X")]
    [InlineData("player", "please wait")]
    [InlineData("embed", "https://frames.example/embed/1")]
    [InlineData("aside", "More on this story Another lake")]
    [InlineData("unsafe-link", "javascript:alert(1)")]
    [InlineData("form", "Your email")]
    public void What_is_not_the_story_is_dropped_with_its_reason(string code, string words)
    {
        var page = SamplePage.Read("story.en.html");

        Assert.Contains(page.Dropped, d => d.Code == code && d.Text.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(words, page.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_to_left_page_without_structured_data_is_read_by_its_elements()
    {
        var page = SamplePage.Read("story.fa.html");

        Assert.Equal(("fa", "بازگشت قطار شبانه به شمال"), (page.Language.Tag, page.Headline));
        Assert.StartsWith("پس از هفت سال", page.Standfirst, StringComparison.Ordinal);
        Assert.Equal(["سارا مرادی"], page.Authors);
        Assert.Equal(new DateTime(2023, 10, 25, 0, 0, 0, DateTimeKind.Utc), page.PublishedAt);
        Assert.Equal(("قطار شبانه در ایستگاه گرگان.", "مینا رضایی"), (page.Lead?.Caption, page.Lead?.Credit));
        Assert.Equal((1, 5, 1), (page.Headings, page.Paragraphs, page.Quotes));
    }

    [Fact]
    public void A_page_laid_out_by_a_table_and_line_breaks_is_read_by_where_its_words_are()
    {
        var page = SamplePage.Read("bare.ru.html");

        Assert.Equal("В Приморье нашли стоянку древних охотников", page.Headline);
        Assert.Equal((4, 1), (page.Paragraphs, page.InlineFigures));
        Assert.Equal(new DateTime(2021, 9, 21, 0, 0, 0, DateTimeKind.Utc), page.PublishedAt);
        Assert.DoesNotContain("Спорт", page.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_player_made_of_boxes_becomes_one_video_and_its_poster_no_picture()
    {
        var page = SamplePage.Read("player.en.html");

        Assert.Equal(
            new WatchBlock("'They Cannot Close A Street': A Night In Velm", TimeSpan.FromSeconds(166), null),
            Assert.Single(page.Videos)
        );
        Assert.Equal(
            (1, 6, 1, 1, 1),
            (page.Headings, page.Paragraphs, page.LeadFigures, page.InlineFigures, page.FilePhotos)
        );
        Assert.Equal(["Rana Teller"], page.Authors);
        Assert.Equal("Otto Lang", Assert.Single(page.Contributors).Name);
        Assert.DoesNotContain("Rana Teller", page.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_whose_box_is_named_after_its_author_keeps_its_words()
    {
        var words = string.Concat(
            Enumerable.Range(1, 9).Select(i => $"<p>Sentence number {i} of the story, short.</p>")
        );

        var page = PageReader.Read(
            $"<html><body><div class=\"post author-admin date\"><h1>A headline of five words</h1>{words}</div></body></html>"
        );

        Assert.Equal(9, page.Paragraphs);
    }
}
