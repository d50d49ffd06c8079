using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

public sealed class PhraseTests
{
    [Fact]
    public void A_phrase_is_looked_up_by_its_words_and_says_its_values_wherever_the_language_wants_them()
    {
        Phrase saved = $"Saved {"now"}.";

        Assert.Equal("Saved {0}.", saved.Key);
        Assert.Equal("Saved now.", saved.ToString());
        Assert.Equal("Saved.", ((Phrase)"Saved.").In(Language.English));
        Assert.Equal("Сохранено.", ((Phrase)"Saved.").In(Language.Russian));
    }

    [Theory]
    [InlineData("en", 1, "1 story")]
    [InlineData("en", 2, "2 stories")]
    [InlineData("ru", 1, "1 материал")]
    [InlineData("ru", 3, "3 материала")]
    [InlineData("ru", 11, "11 материалов")]
    [InlineData("ru", 21, "21 материал")]
    [InlineData("ar", 2, "تقريران")]
    [InlineData("ar", 3, "٣ تقارير")]
    [InlineData("fa", 12, "۱۲ گزارش")]
    public void A_count_has_the_form_and_the_digits_of_the_language(string tag, int count, string said) =>
        Assert.Equal(said, Phrase.Counted(count, "1 story", $"{count:N0} stories").In(Language.Find(tag)!));

    [Fact]
    public void What_a_language_has_no_words_for_is_said_in_English() =>
        Assert.Equal("1 zebu", Phrase.Counted(1, "1 zebu", $"{1} zebus").In(Language.Russian));

    [Fact]
    public void Braces_that_people_write_are_theirs()
    {
        Phrase odd = $"{"{0}"} is {{0}}.";

        Assert.Equal("{0} is {0}.", odd.ToString());
        Assert.Equal("a {0} b", ((Phrase)"a {0} b").ToString());
    }

    [Fact]
    public void Names_keep_their_direction_among_right_to_left_words_and_numbers_do_not_need_it()
    {
        var said = ((Phrase)$"Line {3}: {"Mara Ellingham"}").In(Language.Persian);

        Assert.Contains("\u2068Mara Ellingham\u2069", said, StringComparison.Ordinal);
        Assert.Contains("۳", said, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2068۳", said, StringComparison.Ordinal);
    }
}
