using System.Text.Json;
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
        Assert.Equal("Why Is The Old Harbor Bridge Closed And When Will It Open?", page.Headline);
        Assert.StartsWith("Fishing boats", page.Lead?.Caption, StringComparison.Ordinal);
        Assert.Equal((2, 9, 2, 1), (page.Headings, page.Paragraphs, page.InlineFigures, page.FilePhotos));
        Assert.Equal([187, 62], Seconds(page));
        Assert.Equal(
            new PageContributor("Ines Okoro", CreditRole.Correspondent, "Radio Alder"),
            Assert.Single(page.Contributors)
        );
    }

    [Theory]
    [InlineData("explainer.ru.txt", "ru", "explainer", 2, 7, 2, 135, "Дарья Климова", "Радио Озеро")]
    [InlineData("explainer.fa.txt", "fa", "explainer", 1, 5, 1, 320, "لاله رستمی", "رادیو ساحل")]
    [InlineData("news.prs.txt", "prs", "news", 1, 5, 1, 72, "سمیه امیری", "رادیو هریرود")]
    [InlineData("explainer.ps.txt", "ps", "explainer", 1, 5, 1, 220, "نجیب زدراڼ", "راډیو سپین‌غر")]
    public void A_page_in_any_language_of_the_site_is_taken_apart_alike(
        string file,
        string language,
        string format,
        int headings,
        int paragraphs,
        int inlineFigures,
        int seconds,
        string contributor,
        string service
    )
    {
        var page = SamplePage.Read(file);

        Assert.Equal((language, format), (page.Language.Tag, page.Format.Key));
        Assert.Equal(
            (headings, paragraphs, inlineFigures, 1),
            (page.Headings, page.Paragraphs, page.InlineFigures, page.LeadFigures)
        );
        Assert.Equal([seconds], Seconds(page));
        Assert.Equal((contributor, service), (page.Contributors[0].Name, page.Contributors[0].Service));
        Assert.Empty(page.Banners);
    }

    [Fact]
    public void A_page_of_a_news_agency_is_read_with_its_own_habits()
    {
        var page = SamplePage.Read("wire.en.txt");

        Assert.Equal("Storm shuts the ports of three islands", page.Headline);
        Assert.Equal(new DateTime(2024, 6, 3, 19, 41, 0, DateTimeKind.Utc), page.PublishedAt);
        Assert.Equal(("Ann Example/Sel Post", true), (page.Lead?.Credit, page.Lead?.IsFilePhoto));
        Assert.Equal([new PageContributor("Mia Lund", CreditRole.Reporter, "Island Press")], page.Contributors);
        Assert.Equal(2, page.Paragraphs);
    }

    [Fact]
    public void A_page_with_labels_before_commas_is_read_with_its_own_habits()
    {
        var page = SamplePage.Read("broadcaster.ru.txt");

        Assert.Equal("Почему на острове Стром снова закрыли маяк", page.Headline);
        Assert.Equal(("Маяк на острове Стром в январе", "Анна Ли"), (page.Lead?.Caption, page.Lead?.Credit));
        Assert.Equal(["Иван Петров"], page.Authors);
        Assert.Equal((1, 3), (page.Headings, page.Paragraphs));
    }

    [Fact]
    public void A_breaking_label_without_a_headline_raises_no_banner()
    {
        var page = SamplePage.Read("explainer.en.txt");

        Assert.Empty(page.Banners);
        Assert.Contains(page.Dropped, d => d is { Code: "banner", Text: "Breaking News" });
    }

    [Fact]
    public void A_breaking_label_with_its_own_headline_is_a_banner_and_not_the_story()
    {
        var page = SamplePage.Read("furniture.en.txt");

        Assert.Equal(["Two ships collide in the fog off Cape Merrow"], page.Banners);
        Assert.StartsWith("River Town Votes", page.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explainer.en.txt", "please wait")]
    [InlineData("explainer.en.txt", "media source")]
    [InlineData("explainer.en.txt", "0:00")]
    [InlineData("explainer.ru.txt", "подождите")]
    [InlineData("furniture.en.txt", "cookie")]
    [InlineData("furniture.en.txt", "newsletter")]
    [InlineData("furniture.en.txt", "Facebook")]
    [InlineData("furniture.en.txt", "heart of the town")]
    [InlineData("furniture.en.txt", "Bridge plan dropped")]
    [InlineData("furniture.en.txt", "Privacy")]
    public void Furniture_of_the_old_site_stays_out_of_the_body_and_is_reported(string file, string words)
    {
        var page = SamplePage.Read(file);

        Assert.DoesNotContain(words, page.ToMarkdown(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(page.Dropped, d => d.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Byline_date_standfirst_tags_and_credits_become_fields()
    {
        var page = SamplePage.Read("furniture.en.txt");

        Assert.Equal(["Olive Trent", "Sam Ford"], page.Authors);
        Assert.Equal(new DateTime(2022, 11, 4, 9, 15, 0, DateTimeKind.Utc), page.PublishedAt);
        Assert.StartsWith("A narrow vote", page.Standfirst, StringComparison.Ordinal);
        Assert.Equal(["Brey", "ferries", "council"], page.Topics);
        Assert.Equal(
            [new("Ada Quinn", CreditRole.Reporter, null), new PageContributor("Tom Reyes", CreditRole.Editor, null)],
            page.Contributors
        );
        Assert.Contains("- Tickets rise by ten cents\n", page.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_a_copied_page_is_in_the_draft_or_among_what_was_dropped()
    {
        foreach (var file in SamplePage.Names("*.txt"))
        {
            var text = SamplePage.Text(file);

            Assert.Empty(PageWords.Missing(text, PageReader.Read(text)));
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_any_system_make_no_difference(string lineEnd)
    {
        var text = SamplePage.Text("explainer.en.txt");

        var page = PageReader.Read("\ufeff" + text.Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Equal(PageReader.Read(text).ToMarkdown(), page.ToMarkdown());
    }

    [Fact]
    public void Lines_wrapped_at_a_margin_are_put_together_again()
    {
        var text = SamplePage.Text("explainer.en.txt");

        var page = PageReader.Read(string.Join('\n', text.Split('\n').Select(l => Wrap(l, 78))));

        Assert.Equal(PageReader.Read(text).ToMarkdown(), page.ToMarkdown());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Empty_lines_everywhere_or_nowhere_make_no_difference(string between)
    {
        var text = SamplePage.Text("explainer.en.txt");

        var page = PageReader.Read(string.Join(between, text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(PageReader.Read(text).ToMarkdown(), page.ToMarkdown());
    }

    [Fact]
    public void Every_reason_for_dropping_is_a_sentence()
    {
        Assert.All(DropReason.Codes, c => Assert.Matches(@"^[A-Z].+\.$", DropReason.SentenceOf(c).ToString()));
    }

    [Fact]
    public void The_report_is_what_scripts_read()
    {
        var json = JsonSerializer.Serialize(
            PageReport.Of(SamplePage.Read("explainer.en.txt")),
            JsonSerializerOptions.Web
        );

        Assert.Contains("\"format\":\"explainer\",\"language\":\"en\"", json, StringComparison.Ordinal);
        Assert.Contains("\"role\":\"correspondent\",\"service\":\"Radio Alder\"", json, StringComparison.Ordinal);
        Assert.Contains("\"seconds\":187", json, StringComparison.Ordinal);
    }

    private static string Wrap(string line, int margin)
    {
        var (wrapped, length) = ("", 0);
        foreach (var word in line.Split(' '))
        {
            var fits = length == 0 || length + 1 + word.Length <= margin;
            wrapped +=
                length == 0 ? word
                : fits ? " " + word
                : "\n" + word;
            length = length > 0 && fits ? length + 1 + word.Length : word.Length;
        }
        return wrapped;
    }

    private static IEnumerable<int> Seconds(ImportedPage page) =>
        page.Videos.Select(v => (int)(v.Duration?.TotalSeconds ?? -1));
}
