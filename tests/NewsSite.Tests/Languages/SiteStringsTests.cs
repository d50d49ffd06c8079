using System.Text;
using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

public sealed class SiteStringsTests
{
    [Theory]
    [InlineData("en", 2, "2 results")]
    [InlineData("ru", 1, "1 результат")]
    [InlineData("ru", 3, "3 результата")]
    [InlineData("ru", 11, "11 результатов")]
    [InlineData("uk", 21, "21 результат")]
    [InlineData("uk", 22, "22 результати")]
    [InlineData("uk", 112, "112 результатів")]
    [InlineData("fa", 12, "۱۲ نتیجه")]
    [InlineData("ps", 0, "۰ پایلې")]
    [InlineData("ps", 1, "۱ پایله")]
    [InlineData("ar", 0, "لا نتائج")]
    [InlineData("ar", 1, "نتيجة واحدة")]
    [InlineData("ar", 2, "نتيجتان")]
    [InlineData("ar", 103, "١٠٣ نتائج")]
    [InlineData("ar", 11, "١١ نتيجة")]
    [InlineData("ar", 100, "١٠٠ نتيجة")]
    [InlineData("fr", 0, "0 résultat")]
    [InlineData("fr", 2, "2 résultats")]
    [InlineData("fr", 1_000_000, "1000000 de résultats")]
    [InlineData("es", 0, "0 resultados")]
    [InlineData("es", 1, "1 resultado")]
    [InlineData("es", 2_000_000, "2000000 de resultados")]
    public void Counted_phrases_follow_the_plural_rules_and_digits_of_the_language(
        string tag,
        int count,
        string said
    ) => Assert.Equal(said, SiteStrings.For(Language.Find(tag)!).Count("search.count", count));

    [Fact]
    public void A_language_of_data_alone_dates_counts_and_sets_type_and_lends_English_words_that_it_lacks()
    {
        var uzbek = new Language(File("uz", Uzbek));
        var words = SiteStrings.For(uzbek);

        Assert.Equal(("Oʻzbekcha", "ltr", "other"), (uzbek.OwnName, uzbek.Direction, uzbek.Plurals.CategoryOf(5)));
        Assert.Equal("26-avgust 2026", DayWords.Of(new DateOnly(2026, 8, 26), uzbek));
        Assert.Equal("5 results", words.Count("search.count", 5));
        Assert.Equal((true, false), (words.Has("site.home"), words.Has("site.search")));
        Assert.Equal("Search", words["site.search"]);
    }

    [Theory]
    [InlineData("\"language.plurals\": \"one\"", "\"language.plurals\": \"some\"", "language.plurals")]
    [InlineData("\"language.digits\": \"0123456789\",", "", "language.digits")]
    [InlineData("\"language.calendar\": \"gregorian\"", "\"language.calendar\": \"mayan\"", "mayan")]
    [InlineData("{", "[", "uz")]
    public void A_file_of_strings_that_is_wrong_says_what_is_wrong(string said, string instead, string named)
    {
        var refused = Assert.Throws<InvalidDataException>(() =>
            new Language(File("uz", Uzbek.Replace(said, instead, StringComparison.Ordinal)))
        );

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private const string Uzbek = """
        {
          "language.own-name": "Oʻzbekcha",
          "language.english-name": "Uzbek",
          "language.script": "Latn",
          "language.direction": "ltr",
          "language.culture": "uz",
          "language.calendar": "gregorian",
          "language.digits": "0123456789",
          "language.plurals": "one",
          "language.quotes": "“”‘’",
          "language.space-in-quotes": "",
          "language.double-hyphen": "–",
          "language.hyphen-between-spaces": "hyphen",
          "language.space-before": "",
          "calendar.months": "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
          "date.day": "{0}-{1} {2}",
          "site.home": "Bosh sahifa"
        }
        """;

    private static StringsFile File(string tag, string json) =>
        StringsFile.Read(tag, new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
