using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

public sealed class MisspellingTests
{
    [Theory]
    [InlineData("harbour", "harbour", 0)]
    [InlineData("harbour", "harbor", 1)]
    [InlineData("harbour", "habrour", 1)]
    [InlineData("harbour", "harbours", 1)]
    [InlineData("harbour", "hatbour", 1)]
    [InlineData("водопад", "водапат", 2)]
    [InlineData("سیلاب", "سیلآب", 1)]
    public void Slips_are_counted(string one, string other, int slips)
    {
        Assert.Equal(slips, Misspelling.Slips(one, other, 2));
        Assert.Equal(slips, Misspelling.Slips(other, one, 2));
    }

    [Fact]
    public void More_slips_than_are_looked_for_are_more() => Assert.True(Misspelling.Slips("river", "rain", 1) > 1);

    [Theory]
    [InlineData("ark", 0)]
    [InlineData("river", 1)]
    [InlineData("harbour", 2)]
    public void A_longer_word_may_hold_more_slips(string word, int most) =>
        Assert.Equal(most, Misspelling.MostSlips(word));
}
