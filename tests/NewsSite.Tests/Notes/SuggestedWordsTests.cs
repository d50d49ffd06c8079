using FsCheck;
using FsCheck.Fluent;
using NewsSite.Core.Articles.Merging;
using NewsSite.Core.Notes;
using NewsSite.Notes;

namespace NewsSite.Tests.Notes;

public sealed class SuggestedWordsTests
{
    private static readonly string[] Parts =
    [
        "gate",
        "river",
        "rose",
        ",",
        ".",
        " ",
        " ",
        " ",
        "\n",
        "باران",
        "é",
        "-",
    ];

    /// <summary>Always the same paragraphs, so that a failure is found again.</summary>
    private static readonly Config Many = Config
        .QuickThrowOnFailure.WithMaxTest(2_000)
        .WithEndSize(24)
        .WithReplay(9464615287754240190, 16285025021476087241);

    private static readonly Arbitrary<(string Present, string Suggested, bool[] Picks)> Texts = (
        from present in Gen.ArrayOf(Gen.Elements(Parts))
        from suggested in Gen.ArrayOf(Gen.Elements(Parts))
        from picks in Gen.ArrayOf(Gen.Elements(true, false), 64)
        select (string.Concat(present), string.Concat(suggested), picks)
    ).ToArbitrary();

    [Fact]
    public void Taking_all_gives_the_suggestion_and_refusing_all_the_paragraph() =>
        ForAll(
            (present, suggested, _) =>
            {
                var words = ParagraphChanges.Between(present, suggested);
                return words.Compose(_ => true) == suggested
                    && words.Compose(_ => false) == present
                    && words.Changes == 0 == (present == suggested);
            }
        );

    [Fact]
    public void No_word_comes_from_nowhere_and_what_both_say_stays() =>
        ForAll(
            (present, suggested, picks) =>
            {
                var words = ParagraphChanges.Between(present, suggested);
                var composed = words.Compose(change => picks[change]);

                var known = Words(present).Concat(Words(suggested)).ToHashSet(StringComparer.Ordinal);
                var stays = words.Runs.Where(r => !r.IsChange).Select(r => r.Present);
                return Words(composed).All(known.Contains)
                    && stays.All(text => composed.Contains(text, StringComparison.Ordinal));
            }
        );

    [Fact]
    public void A_change_that_is_left_leaves_the_words_that_stand_there()
    {
        var words = ParagraphChanges.Between("The gate was shut at dawn.", "The gates were shut at dusk.");

        Assert.Equal(2, words.Changes);
        Assert.Equal("The gate was shut at dusk.", words.Compose(change => change == 1));
    }

    [Fact]
    public void The_other_paragraphs_stay_as_they_are_to_the_byte()
    {
        var blocks = BodyBlocks.Of("One.\n\n\nTwo.\n \nThree.\n", 1);

        Assert.Equal("One.\n\n\n2.\n \nThree.\n", ParagraphInBody.Replace(blocks, new(1, 1), "2."));
        Assert.Equal("One.\n\n\nThree.\n", ParagraphInBody.Replace(blocks, new(1, 1), " "));
    }

    private static void ForAll(Func<string, string, bool[], bool> holds) =>
        Prop.ForAll(Texts, t => holds(t.Present, t.Suggested, t.Picks)).Check(Many);

    private static string[] Words(string text) =>
        text.Split([' ', '\n', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
}
