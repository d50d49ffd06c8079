using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using NewsSite.Import.Pages;

namespace NewsSite.Tests.Import.Pages;

public sealed partial class MarkdownEscapeTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
        .UseFootnotes()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    [Theory]
    [InlineData("2 * 3 * 4 is what *they* said, and **so** on for this long line of words.")]
    [InlineData("1. A year that opens a sentence is no list, whatever the digits say to readers.")]
    [InlineData("# 7 was the number of the house where the two of them had lived for years.")]
    [InlineData("A_file_name and _another_ one stand in this sentence, which goes on for a while.")]
    [InlineData("He said [the minister] (who was there) would go, and [this](https://x.example) is text.")]
    [InlineData("Prices < 5 & > 3, &amp; the tag <b> is text; `code` too, and a backslash \\* here.")]
    [InlineData("> Quoted by a mail program, this line goes on so that it can be a paragraph.")]
    [InlineData("+ plus signs open lists as well, so this sentence starts with one on purpose.")]
    [InlineData("::: figure is what the article language says, and here it is only a sentence.")]
    [InlineData("~~~ opens code, and ~~this~~ would be struck through if nobody took care of it.")]
    [InlineData("[^1] is a footnote mark and ![x] a picture; neither is meant by this sentence.")]
    [InlineData("| a | b | is no table here, although the pipes might look like one to a parser.")]
    public void A_paragraph_shows_exactly_the_letters_of_the_page(string line)
    {
        var page = PageReader.Read(
            $"A Headline That Is Long Enough\n\n{line}\n\nAnother paragraph follows here, so that the first is not the last of the page."
        );

        var html = Markdown.ToHtml(page.Blocks[0].Markdown, Pipeline);

        Assert.Equal($"<p>{line}</p>", WebUtility.HtmlDecode(html).Trim());
    }

    [Fact]
    public void Ordinary_sentences_get_no_backslashes()
    {
        const string line =
            "He said: \"[The group's] emir, Dr. X, has 3,000 men & wants more -- at least.\" It is (mostly) true.";

        Assert.Equal(
            line,
            PageReader
                .Read(
                    $"A Headline That Is Long\n\n{line}\n\nThe end of the story comes here and is long enough to be one."
                )
                .Blocks[0]
                .Markdown
        );
    }

    [Theory]
    [InlineData(
        "<p>One <b>two</b>three <i>four</i>, <b>five <i>six</i></b> and <s>seven</s> words of a paragraph.</p>"
    )]
    [InlineData("<p>a<b>«b»</b>c <b> d </b>e<i>f</i><b>g</b> and so on, with [brackets] and *stars*, to the end.</p>")]
    public void Emphasis_of_html_never_leaves_its_signs_visible(string paragraph)
    {
        var page = PageReader.Read(
            $"<article><h1>A headline of some length</h1>{paragraph}<p>And the last paragraph of this story.</p></article>"
        );

        var shown = WebUtility.HtmlDecode(Tag().Replace(Markdown.ToHtml(page.Blocks[0].Markdown, Pipeline), "")).Trim();

        Assert.Equal(
            WebUtility.HtmlDecode(Tag().Replace(paragraph, "")).Replace("  ", " ", StringComparison.Ordinal),
            shown
        );
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
