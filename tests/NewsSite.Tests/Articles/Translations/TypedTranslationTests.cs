using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Translations;

namespace NewsSite.Tests.Articles.Translations;

public sealed class TypedTranslationTests
{
    private static readonly Article Story = Article
        .Start(Content(""), null, RevisionReason.Created, DateTime.UnixEpoch)
        .Article;

    [Fact]
    public void What_is_typed_beside_something_new_stands_where_it_stands_in_the_original()
    {
        var from = Revision("One.\n\nTwo.\n\nThree.\n");

        var content = TypedTranslation.Compose(
            from,
            [
                new("9.0", null, "Before all."),
                Typed(from, 0, "Eins."),
                new("9.1", null, "Dazwischen.\r\n\r\nUnd noch etwas."),
                Typed(from, 1, "Two."),
                new("9.2", null, "  "),
                Typed(from, 2, "Drei."),
            ]
        );

        Assert.Equal("Before all.\n\nEins.\n\nDazwischen.\n\nUnd noch etwas.\n\nTwo.\n\nDrei.\n", content.Body);
    }

    [Fact]
    public void What_is_emptied_is_taken_out_and_what_is_not_sent_stays_to_the_byte()
    {
        var from = Revision("\nOne.\n\n\nTwo.  \n\n::: quote\nThree.\n:::");

        Assert.Equal("\nOne.\n\n\n::: quote\nThree.\n:::", TypedTranslation.Compose(from, [Typed(from, 2, " ")]).Body);
        Assert.Equal(
            from.Content,
            TypedTranslation.Compose(from, [.. from.Blocks.Select((b, at) => Typed(from, at, b.Text))])
        );
    }

    [Fact]
    public void Fields_are_lines_of_the_story()
    {
        var from = Revision("One.");

        var content = TypedTranslation.Compose(
            from,
            [
                new("Headline", "Headline", " Neu \r\n gesagt "),
                new("Standfirst", null, "Vorspann"),
                new("ShortHeadline", null, ""),
            ]
        );

        Assert.Equal(
            ("Neu   gesagt", "Vorspann", "", "One."),
            (content.Headline, content.Standfirst, content.ShortHeadline, content.Body)
        );
    }

    [Fact]
    public void Stories_that_are_linked_by_hand_go_together_by_order_and_kind()
    {
        var original = Revision("One.\n\n## Why\n\nTwo.\n\n- a\n- b\n\n::: quote\nThree.\n\nFour.");
        var other = Revision("Eins.\n\n## Warum\n\n- a\n\n::: quote\nDrei.\n\nVier.\n\nFünf.");

        var pairs = PairsByOrder.Of(StoryPart.Of(original), StoryPart.Of(other));

        Assert.Equal(
            [
                "Headline=Headline",
                "One.=Eins.",
                "## Why=## Warum",
                "Two.=",
                "- a=- a",
                "::: quote=::: quote",
                "Four.=Vier.",
            ],
            pairs.Select(p => $"{Words(original, p.SourceKey)}={Words(other, p.TargetKey)}")
        );
    }

    private static string Words(Revision revision, string? key) =>
        key == "Headline"
            ? key
            : revision.Blocks.FirstOrDefault(b => b.Id.ToString() == key)?.Text.Split('\n')[0] ?? "";

    private static TypedPart Typed(Revision from, int block, string text) =>
        new(null, from.Blocks[block].Id.ToString(), text);

    private static Revision Revision(string body) =>
        Story.Revise(Content(body), null, RevisionReason.Saved, DateTime.UnixEpoch);

    private static ArticleContent Content(string body) =>
        new()
        {
            Headline = "Said",
            Body = body,
            Language = "en",
        };
}
