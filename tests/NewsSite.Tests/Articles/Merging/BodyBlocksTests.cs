using FsCheck;
using FsCheck.Fluent;
using NewsSite.Core.Articles.Merging;

namespace NewsSite.Tests.Articles.Merging;

public sealed class BodyBlocksTests
{
    [Fact]
    public void Taken_apart_and_put_together_a_body_is_the_same_to_the_byte()
    {
        var signs = Gen.Elements('a', 'b', ' ', '\n', '\n', '\t', ':', 'ф');
        var bodies = Gen.ArrayOf(signs).Select(text => new string(text)).ToArbitrary();

        Prop.ForAll(bodies, body => BodyBlocks.Join(BodyBlocks.Of(body, 1)) == body)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("One.\nStill one.\n\nTwo.", new[] { "One.\nStill one.", "Two." })]
    [InlineData("\n\nOne.\n \n\nTwo.\n", new[] { "", "One.", "Two." })]
    public void Blocks_stand_between_empty_lines(string body, string[] texts) =>
        Assert.Equal(texts, BodyBlocks.Of(body, 1).Select(b => b.Text));

    [Fact]
    public void A_paragraph_stays_the_same_one_while_it_is_moved_and_rewritten_bit_by_bit()
    {
        var known = BodyBlocks.Of("The river rose in the night.\n\nThe market is shut.", 1);

        var moved = BlockAlignment.Align(known, "The market is shut.\n\nThe river rose in the night.", 2);
        var rewritten = BlockAlignment.Align(moved, "The market is shut.\n\nThe lake rose in the evening.\n\nNew.", 3);

        Assert.Equal(["1.1", "1.0", "3.2"], rewritten.Select(b => b.Id.ToString()));
    }

    [Theory]
    [InlineData("7.3", true)]
    [InlineData("7", false)]
    [InlineData("-7.3", false)]
    [InlineData("7.3.1", false)]
    [InlineData("x.y", false)]
    public void An_identity_is_read_as_it_is_written(string text, bool isOne) =>
        Assert.Equal(isOne ? text : null, BlockId.Find(text)?.ToString());
}
