using NewsSite.Core.Signs;

namespace NewsSite.Tests.Signs;

public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("Mara Ellingham")]
    [InlineData("Мара из BBC")]
    [InlineData("شرکت Siemens")]
    [InlineData("Ελλάδα και NATO")]
    [InlineData("תל אביב-Tel Aviv")]
    [InlineData("東京タワー")]
    [InlineData("COVID-19 и грипп")]
    public void Words_of_different_scripts_may_stand_side_by_side(string text) => Assert.Null(LookAlikes.FirstIn(text));

    [Theory]
    [InlineData("the p\u0430ypal account", "p\u0430ypal", "Latin", "Cyrillic")]
    [InlineData("\u0421анкт-Петерб\u0443pг", "Петерб\u0443pг", "Cyrillic", "Latin")]
    [InlineData("G\u03BFogle", "G\u03BFogle", "Latin", "Greek")]
    public void A_word_of_two_scripts_that_look_alike_is_found(string text, string word, string first, string second)
    {
        var found = LookAlikes.FirstIn(text)!;

        Assert.Equal((word, first, second), (found.Word, $"{found.FirstName}", $"{found.SecondName}"));
    }

    [Theory]
    [InlineData("\u0430\u0440\u0440\u04CF\u0435", true)]
    [InlineData("деньги", false)]
    [InlineData("новости", false)]
    [InlineData("123", false)]
    public void A_whole_word_may_pass_for_a_Latin_one(string word, bool passes) =>
        Assert.Equal(passes, LookAlikes.PassesForLatin(word));
}
