using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

/// <summary>What is kept as a phrase is said in the language of whoever looks later.</summary>
public sealed class KeptPhraseTests
{
    [Fact]
    public void A_sentence_without_values_is_kept_as_its_words()
    {
        Assert.Equal("It is theirs already.", KeptPhrase.Write("It is theirs already."));
        Assert.Equal("It is theirs already.", KeptPhrase.Read("It is theirs already.").ToString());
    }

    [Fact]
    public void Values_are_kept_apart_from_the_words()
    {
        Phrase said = $"Given up by {"Ана “{0}” Петренко"}.";

        var read = KeptPhrase.Read(KeptPhrase.Write(said));

        Assert.Equal(said.ToString(), read.ToString());
        Assert.Equal(said.In(Language.Persian), read.In(Language.Persian));
        Assert.NotEqual(said.ToString(), read.In(Language.Persian));
    }

    [Theory]
    [InlineData(1, "ru")]
    [InlineData(3, "ru")]
    [InlineData(7, "ru")]
    [InlineData(1, "en")]
    [InlineData(2, "ar")]
    public void A_number_still_decides_on_the_form(int count, string tag)
    {
        var language = Language.Find(tag)!;
        var said = Phrase.Counted(count, "1 paragraph to look at", $"{count} paragraphs to look at");

        Assert.Equal(said.In(language), KeptPhrase.Read(KeptPhrase.Write(said)).In(language));
    }

    [Fact]
    public void Phrases_in_a_row_and_in_one_another_stay_phrases()
    {
        var said = Phrase.Row(["It is theirs already.", $"Given up by {(Phrase)"It is not yours to change."}."]);

        var read = KeptPhrase.Read(KeptPhrase.Write(said));

        Assert.Equal("It is theirs already. Given up by It is not yours to change..", read.ToString());
        Assert.Equal(said.In(Language.Russian), read.In(Language.Russian));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ not JSON")]
    [InlineData("""{"say":1}""")]
    [InlineData("""{"say":"Given up by {0}.","with":["Ana"]}""")]
    [InlineData("{0} and {1}")]
    [InlineData("")]
    public void What_only_looks_kept_comes_back_as_it_was_written(string text) =>
        Assert.Equal(text, KeptPhrase.Read(KeptPhrase.Write(text)).ToString());

    [Theory]
    [InlineData("{ not JSON")]
    [InlineData("""{"say":1}""")]
    [InlineData("""{"say":"{0} and {1}","with":["one"]}""")]
    [InlineData("""{"say":"a {","with":[]}""")]
    public void What_cannot_be_read_is_never_a_fault(string text) =>
        Assert.NotNull(KeptPhrase.Read(text).In(Language.Arabic));
}
