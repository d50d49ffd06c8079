using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Media;

namespace NewsSite.Tests.Markup;

public sealed class ArticleDocumentTests
{
    private const string Story = """
        ::: key-points
        - One.
        - Two.
        - Three.
        :::

        The *gate* opened.[^1] See [the list](https://example.org/list).

        ## What next?

        ::: figure airport-gate
        alt: Suitcases
        caption: Belongings by the "gate".
        credit: A. Photographer
        file photo: yes
        :::

        ::: watch
        title: A morning
        duration: 1:02:03

        We open at four.
        :::

        ::: read-also
        - [Storm](/en/stories/storm)
        :::

        [^1]: At four.
        """;

    private readonly ArticleDocument _document = ArticleMarkup.Parse(Story, Language.English);

    [Fact]
    public void A_story_lists_what_it_shows()
    {
        var picture = _document.MediaUses[0];
        var film = _document.MediaUses[1];

        Assert.Equal((MediaKind.Picture, "airport-gate", 11), (picture.Kind, picture.Asset, picture.Line));
        Assert.Equal(
            ("Suitcases", "Belongings by the “gate”.", "A. Photographer"),
            (picture.Alt, picture.Caption, picture.Credit)
        );
        Assert.True(picture.IsFilePhoto);
        Assert.Equal((MediaKind.Video, null, "A morning"), (film.Kind, film.Asset, film.Title));
        Assert.Equal(new TimeSpan(1, 2, 3), film.TypedDuration);
    }

    [Fact]
    public void A_story_lists_its_headings_and_links()
    {
        Assert.Equal([new ArticleHeading(2, "What next?", "what-next", 9)], _document.Headings);
        Assert.Equal(
            [new("https://example.org/list", "the list", 7), new("/en/stories/storm", "Storm", 26)],
            _document.Links
        );
        Assert.True(_document.HasKeyPoints);
    }

    [Fact]
    public void Running_text_and_captions_are_found_apart()
    {
        var text = _document.PlainText();

        Assert.Equal("One.\n\nTwo.\n\nThree.\n\nThe gate opened. See the list.\n\nWhat next?\n\nAt four.", text.Body);
        Assert.Equal("Belongings by the “gate”.\n\nA morning\n\nWe open at four.", text.Captions);
        Assert.Equal(13, _document.WordCount);
        Assert.Equal(TimeSpan.FromMinutes(1), _document.ReadingTime);
    }

    [Fact]
    public void Transcripts_of_the_library_are_found_too()
    {
        var document = ArticleMarkup.Parse("::: watch harbour-film\ntitle: A morning\n:::", Language.English);

        var text = document.PlainText(ManualLibrary.Media);

        Assert.Equal("A morning\n\nThe harbour wakes at four.\n\nBy six the boats are out.", text.Captions);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public void An_empty_story_is_no_trouble(string? markdown)
    {
        var document = ArticleMarkup.Parse(markdown, Language.English);

        Assert.Empty(document.Problems);
        Assert.Empty(ArticleHtml.Render(document, ManualLibrary.Media));
        Assert.Equal(TimeSpan.Zero, document.ReadingTime);
    }

    [Theory]
    [InlineData("## Main", "main-2")]
    [InlineData("## \"Who's\" who -- 2026?", "whos-who-2026")]
    [InlineData("## ???", "section")]
    public void Headings_never_take_the_address_of_a_part_of_the_page(string markdown, string id) =>
        Assert.Equal(id, Assert.Single(ArticleMarkup.Parse(markdown, Language.English).Headings).Id);

    [Fact]
    public void Headings_inside_blocks_stay_out_of_the_list_of_contents()
    {
        var document = ArticleMarkup.Parse("## A\n\n::: aside B\n## C\n:::\n\n> ## D", Language.English);

        Assert.Equal(["A"], document.Headings.Select(h => h.Text));
        Assert.Contains(
            "<h4 id=\"c\">C</h4>",
            ArticleHtml.Render(document, ManualLibrary.Media),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Many_readers_may_render_one_document_at_once()
    {
        var alone = ArticleHtml.Render(_document, ManualLibrary.Media);

        Parallel.For(0, 200, _ => Assert.Equal(alone, ArticleHtml.Render(_document, ManualLibrary.Media)));
    }
}
