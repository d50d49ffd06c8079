using NewsSite.Core.Articles.Merging;

namespace NewsSite.Tests.Articles.Merging;

public sealed class BodyMergeTests
{
    private const string First = "The river rose in the night and took the lower bridge.";
    private const string Second = "By morning the market square stood under a foot of water.";
    private const string Third = "Schools will stay shut until the council says otherwise.";
    private const string Before = $"{First}\n\n{Second}\n\n{Third}\n";

    [Fact]
    public void Different_paragraphs_go_together_without_a_question()
    {
        var merge = Bodies.Merge(
            Before,
            Before.Replace("lower bridge", "upper bridge", StringComparison.Ordinal),
            Before.Replace("a foot", "two feet", StringComparison.Ordinal)
        );

        Assert.Empty(merge.Conflicts);
        Assert.Equal(
            "The river rose in the night and took the upper bridge.\n\n"
                + "By morning the market square stood under two feet of water.\n\n"
                + $"{Third}\n",
            merge.Body
        );
    }

    [Fact]
    public void The_same_paragraph_is_asked_about_with_both_texts()
    {
        var (mine, theirs) = (
            First.Replace("lower", "upper", StringComparison.Ordinal),
            First.Replace("night", "evening", StringComparison.Ordinal)
        );

        var merge = Bodies.Merge(Before, $"{mine}\n\n{Second}", $"{theirs}\n\n{Second}\n\n{Third}\n");

        var asked = Assert.Single(merge.Conflicts);
        Assert.Equal((First, mine, theirs), (asked.Before, asked.Mine, asked.Theirs));
        Assert.Equal($"{theirs}\n\n{Second}", merge.Body.TrimEnd());
    }

    [Fact]
    public void A_paragraph_that_both_wrote_over_is_one_paragraph_still()
    {
        var merge = Bodies.Merge(
            Before,
            $"{First}\n\nQuite new.\n\n{Third}\n",
            $"{First}\n\nAll other words.\n\n{Third}\n"
        );

        Assert.Equal(("Quite new.", "All other words."), merge.Conflicts.Select(c => (c.Mine, c.Theirs)).Single());
    }

    [Fact]
    public void A_paragraph_moved_by_one_and_changed_by_the_other_is_both()
    {
        var changed = First.Replace("lower", "upper", StringComparison.Ordinal);

        var mineMoved = Bodies.Merge(
            Before,
            $"{Second}\n\n{Third}\n\n{First}\n",
            $"{changed}\n\n{Second}\n\n{Third}\n"
        );
        var theyMoved = Bodies.Merge(
            Before,
            $"{changed}\n\n{Second}\n\n{Third}\n",
            $"{Second}\n\n{Third}\n\n{First}\n"
        );

        Assert.Equal($"{Second}\n\n{Third}\n\n{changed}\n", mineMoved.Body);
        Assert.Equal($"{Second}\n\n{Third}\n\n{changed}\n", theyMoved.Body);
    }

    [Fact]
    public void A_split_goes_with_changes_elsewhere_and_is_asked_about_where_the_other_changed_it_too()
    {
        const string split = "The river rose in the night\n\nand took the lower bridge.";
        var elsewhere = Before.Replace("a foot", "two feet", StringComparison.Ordinal);
        var same = Before.Replace("lower", "upper", StringComparison.Ordinal);

        var alone = Bodies.Merge(Before, $"{split}\n\n{Second}\n\n{Third}\n", elsewhere);
        var together = Bodies.Merge(Before, $"{split}\n\n{Second}\n\n{Third}\n", same);

        Assert.Equal(
            $"{split}\n\n{Second.Replace("a foot", "two feet", StringComparison.Ordinal)}\n\n{Third}\n",
            alone.Body
        );
        Assert.Equal(split, Assert.Single(together.Conflicts).Mine);
    }

    [Fact]
    public void A_join_goes_with_changes_elsewhere_and_is_asked_about_where_the_other_changed_a_part()
    {
        var joined = $"{First} {Second}\n\n{Third}\n";

        var alone = Bodies.Merge(Before, joined, Before.Replace("Schools", "All schools", StringComparison.Ordinal));
        var together = Bodies.Merge(Before, joined, Before.Replace("a foot", "two feet", StringComparison.Ordinal));

        Assert.Equal($"{First} {Second}\n\nAll s{Third[1..]}\n", alone.Body);
        Assert.Contains("two feet", Assert.Single(together.Conflicts).Theirs);
    }

    [Fact]
    public void A_paragraph_taken_out_goes_unless_the_other_changed_it()
    {
        var without = $"{First}\n\n{Third}\n";

        var gone = Bodies.Merge(Before, without, Before.Replace("lower", "upper", StringComparison.Ordinal));
        var asked = Bodies.Merge(Before, without, Before.Replace("a foot", "two feet", StringComparison.Ordinal));

        Assert.DoesNotContain("market", gone.Body);
        Assert.Equal("", Assert.Single(asked.Conflicts).Mine);
        Assert.Contains("two feet", asked.Body);
    }

    [Fact]
    public void New_paragraphs_at_one_place_both_come_in()
    {
        var merge = Bodies.Merge("", "From the first.", "From the second.");

        Assert.Empty(merge.Conflicts);
        Assert.Equal("From the first.\n\nFrom the second.", merge.Body);
    }

    [Fact]
    public void Words_sent_twice_come_in_once()
    {
        var merge = Bodies.Merge(Before, $"{Before}\nAnd more.\n", $"{Before}\nAnd more.\n\nAnd yet more.\n");

        Assert.Equal($"{Before}\nAnd more.\n\nAnd yet more.\n", merge.Body);
    }

    [Fact]
    public void An_empty_line_just_begun_stays_under_the_cursor()
    {
        var merge = Bodies.Merge(
            Before,
            $"{First}\n\n\n\n{Second}\n\n{Third}\n\n",
            Before.Replace("a foot", "two feet", StringComparison.Ordinal)
        );

        Assert.StartsWith($"{First}\n\n\n\nBy", merge.Body);
        Assert.EndsWith("\n\n", merge.Body);
    }
}
