using NewsSite.Shared.Comparing;

namespace NewsSite.Tests.Shared.Comparing;

public sealed class WordDiffTests
{
    [Fact]
    public void A_changed_word_is_marked_and_its_neighbours_are_not()
    {
        var pieces = WordDiff.Between("The gate was closed.\nNobody passed.", "The gate was open.\nNobody passed.");

        Assert.Equal(
            [
                new DiffPiece(DiffKind.Same, "The gate was "),
                new(DiffKind.Deleted, "closed"),
                new(DiffKind.Inserted, "open"),
                new(DiffKind.Same, ".\nNobody passed."),
            ],
            pieces
        );
    }

    [Fact]
    public void Words_that_changed_side_by_side_are_one_change()
    {
        var pieces = WordDiff.Between("It was nobody's gate.", "It is somebody's door.");

        Assert.Contains(new DiffPiece(DiffKind.Inserted, "is somebody"), pieces);
    }

    [Fact]
    public void A_word_in_Pashto_with_a_joiner_is_one_word()
    {
        var pieces = WordDiff.Between("هغه می‌خواهد ووايي", "هغه نمی‌خواهد ووايي");

        Assert.Contains(new DiffPiece(DiffKind.Deleted, "می‌خواهد"), pieces);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "One line")]
    [InlineData("One line\n", "")]
    [InlineData("a b c\nd e f\n\ng", "a c\nd x f\ng h\n")]
    public void Both_versions_can_be_read_back_from_the_pieces(string before, string after)
    {
        var pieces = WordDiff.Between(before, after);

        Assert.Equal(before, Joined(pieces, DiffKind.Inserted));
        Assert.Equal(after, Joined(pieces, DiffKind.Deleted));
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_are_compared_at_once()
    {
        var before = string.Join('\n', Enumerable.Range(0, 50_000).Select(n => $"a{n}"));
        var after = string.Join('\n', Enumerable.Range(0, 50_000).Select(n => $"b{n}"));
        var started = TimeProvider.System.GetTimestamp();

        var pieces = WordDiff.Between(before, after);

        Assert.Equal(2, pieces.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
    }

    private static string Joined(IReadOnlyList<DiffPiece> pieces, DiffKind without) =>
        string.Concat(pieces.Where(p => p.Kind != without).Select(p => p.Text));
}
