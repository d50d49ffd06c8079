using NewsSite.Core.Notes;

namespace NewsSite.Tests.Notes;

public sealed class MentionsTests
{
    private static readonly string[] Names = ["Ann", "Ann Lee", "مریم احمدی"];

    [Theory]
    [InlineData("Ask @ann lee, please", "Ann Lee")]
    [InlineData("@Ann: is it so?", "Ann")]
    [InlineData("(@Ann) and @ANN once more", "Ann")]
    [InlineData("از @مریم احمدی بپرس", "مریم احمدی")]
    [InlineData("@Ann and then @Ann Lee", "Ann", "Ann Lee")]
    [InlineData("@Annabel wrote to mail@ann.example", new string[0])]
    [InlineData("At the @ and at the end @", new string[0])]
    public void The_longest_name_that_fits_is_meant(string text, params string[] found) =>
        Assert.Equal(found, Mentions.In(text, Names));
}
