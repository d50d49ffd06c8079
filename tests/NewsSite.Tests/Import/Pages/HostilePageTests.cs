using System.Diagnostics;
using NewsSite.Import.Pages;

namespace NewsSite.Tests.Import.Pages;

public sealed class HostilePageTests
{
    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<svg><tr>", 50_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<p><b a=\"{0}\">", 30_000)]
    [InlineData("<blockquote><ul><li>", 30_000)]
    [InlineData("<!--", 100_000)]
    [InlineData("<a href=\"x\"><p>", 30_000)]
    [InlineData("((((:::[[[***___", 50_000)]
    [InlineData("\"a ", 100_000)]
    [InlineData("1:1:1:", 100_000)]
    [InlineData("Watch: \n", 30_000)]
    public void A_page_made_to_exhaust_the_reader_comes_back_in_time(string piece, int times)
    {
        var page = string.Concat(
            Enumerable
                .Range(0, times)
                .Select(i =>
                    piece.Replace(
                        "{0}",
                        i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    )
                )
        );
        var clock = Stopwatch.StartNew();

        PageReader.Read("<html><body>" + page);
        PageReader.Read(page);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("Explainer:")]
    [InlineData("WATCH:")]
    [InlineData("0:00")]
    [InlineData("\ud800\udc00\ud800")]
    [InlineData("<html>")]
    [InlineData("<html><body><figure></figure><table><tr></tr></table><blockquote></blockquote><video></video>")]
    [InlineData("<article><h1></h1><p><a href=\"http://[\">x</a></p></article>")]
    [InlineData(
        "<html><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[1,{\"name\":{}}],\"datePublished\":7}</script>"
    )]
    public void A_page_with_next_to_nothing_in_it_is_read_without_an_error(string content)
    {
        var page = PageReader.Read(content);

        Assert.InRange(page.Blocks.Count, 0, 3);
        Assert.Empty(page.Banners);
    }

    [Fact]
    public void A_page_larger_than_can_be_read_says_so()
    {
        var page = PageReader.Read(new string('a', PageReader.LargestPage + 1));

        Assert.Equal("too-large", Assert.Single(page.Dropped).Code);
        Assert.Empty(page.Blocks);
    }

    [Fact]
    public void Any_text_at_all_is_read_without_an_error_and_without_losing_a_word()
    {
        var random = new Random(20240719);
        var pieces = SamplePage.Names("*.txt").SelectMany(f => SamplePage.Text(f).Split('\n')).ToArray();
        for (var round = 0; round < 150; round++)
        {
            var text = string.Join(random.Next(2) == 0 ? "\n" : "\n\n", random.GetItems(pieces, random.Next(1, 40)));

            var page = PageReader.Read(text);

            Assert.Empty(PageWords.Missing(text, page));
            Assert.DoesNotContain(page.Dropped, d => d.Code == "unreadable");
        }
    }

    [Fact]
    public void Any_html_at_all_is_taken_apart()
    {
        var random = new Random(20211002);
        var pieces = SamplePage.Names("*.html").SelectMany(f => SamplePage.Text(f).Split('>')).ToArray();
        for (var round = 0; round < 100; round++)
        {
            var html = "<html>" + string.Join('>', random.GetItems(pieces, random.Next(1, 120)));

            Assert.DoesNotContain(PageReader.Read(html).Dropped, d => d.Code == "unreadable");
        }
    }
}
