using NewsSite.Core.Languages;
using NewsSite.Core.Markup;
using NewsSite.Core.Markup.Typography;

namespace NewsSite.Tests.Markup;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("\"Yes.\"", "“Yes.”")]
    [InlineData("\"He said 'no',\" she said", "“He said ‘no’,” she said")]
    [InlineData("'He said \"no\"'", "‘He said “no”’")]
    [InlineData("\"a \"b\" c\"", "“a ‘b’ c”")]
    [InlineData("the Taliban's and the Talibans' own", "the Taliban’s and the Talibans’ own")]
    [InlineData("in the '90s", "in the ’90s")]
    [InlineData("(\"so-called\")", "(“so-called”)")]
    [InlineData("and 'their U.S. masters.'\"", "and ‘their U.S. masters.’\"")]
    [InlineData("caliphate -- at least", "caliphate – at least")]
    [InlineData("one---two", "one—two")]
    [InlineData("wait...", "wait…")]
    [InlineData("“left” as ‘it’ is", "“left” as ‘it’ is")]
    [InlineData("2015-2020, 1....5, ----", "2015-2020, 1....5, ----")]
    [InlineData("", "")]
    public void English_is_set_as_English(string typed, string set) =>
        Assert.Equal(set, SmartText.Set(typed, Language.English));

    [Theory]
    [InlineData("\"Да\"", "«Да»")]
    [InlineData("\"Он сказал: \"нет\"\"", "«Он сказал: „нет“»")]
    [InlineData("Москва - столица", "Москва\u00A0— столица")]
    [InlineData("Москва -- столица", "Москва\u00A0— столица")]
    [InlineData("из-за", "из-за")]
    [InlineData("„так“ и «так»", "„так“ и «так»")]
    public void Russian_is_set_as_Russian(string typed, string set) =>
        Assert.Equal(set, SmartText.Set(typed, Language.Russian));

    [Theory]
    [InlineData("\"سلام\"", "«سلام»")]
    [InlineData("\"او گفت \"نه\"\"", "«او گفت ‹نه›»")]
    public void Persian_Dari_and_Pashto_share_their_marks(string typed, string set) =>
        Assert.All(
            [Language.Persian, Language.Dari, Language.Pashto],
            language => Assert.Equal(set, SmartText.Set(typed, language))
        );

    [Theory]
    [InlineData("\"Так\"", "«Так»")]
    [InlineData("\"Він сказав: \"ні\"\"", "«Він сказав: „ні“»")]
    [InlineData("Київ - столиця, п'ять мостів", "Київ\u00A0— столиця, п’ять мостів")]
    public void Ukrainian_is_set_as_Ukrainian(string typed, string set) =>
        Assert.Equal(set, SmartText.Set(typed, Language.Ukrainian));

    [Theory]
    [InlineData("\"Oui\"", "«\u202FOui\u202F»")]
    [InlineData("« Oui », dit-il", "«\u202FOui\u202F», dit-il")]
    [InlineData("«Oui»", "«\u202FOui\u202F»")]
    [InlineData("\"Il a dit \"non\"\"", "«\u202FIl a dit “non”\u202F»")]
    [InlineData(
        "Vraiment ? Mais oui ! Donc ; voici : ceci",
        "Vraiment\u202F? Mais oui\u202F! Donc\u202F; voici\u00A0: ceci"
    )]
    [InlineData("Vraiment? Quoi?! Note: l'eau", "Vraiment\u202F? Quoi\u202F?! Note\u00A0: l’eau")]
    [InlineData("à 14:05, https://a.example/x?y=1", "à 14:05, https://a.example/x?y=1")]
    public void French_is_set_with_its_spaces(string typed, string set) =>
        Assert.Equal(set, SmartText.Set(typed, Language.Find("fr")!));

    [Fact]
    public void A_text_set_once_is_not_spaced_again()
    {
        var french = Language.Find("fr")!;
        var set = SmartText.Set("\"Oui !\" Et : \"non ?\"", french);

        Assert.Equal(set, SmartText.Set(set, french));
    }

    [Fact]
    public void French_spaces_are_set_across_emphasis_and_never_in_code() =>
        Assert.Equal(
            "<p><em>Quoi</em>\u202F! <code>a ? b : c</code></p>\n",
            ArticleHtml.Render(ArticleMarkup.Parse("*Quoi* ! `a ? b : c`", Language.Find("fr")!), ManualLibrary.Media)
        );

    [Theory]
    [InlineData("es", "\"Dijo: \"no\"\" -- y se fue. ¿Y ahora?", "«Dijo: “no”» — y se fue. ¿Y ahora?")]
    [InlineData("ar", "\"قال: \"لا\"\"", "«قال: ‹لا›»")]
    public void Spanish_and_Arabic_have_their_marks(string tag, string typed, string set) =>
        Assert.Equal(set, SmartText.Set(typed, Language.Find(tag)!));

    [Fact]
    public void Quotation_marks_are_seen_across_emphasis_and_links() =>
        Assert.Equal("<p>“<em>All</em> of <a href=\"/x\">‘it’</a>”</p>\n", Html("\"*All* of ['it'](/x)\""));

    [Fact]
    public void Code_addresses_and_signs_after_a_backslash_stay_as_typed() =>
        Assert.Equal(
            "<p><code>a -- b</code> <a href=\"https://example.org/a--b\">https://example.org/a--b</a> 27&quot;</p>\n",
            Html("`a -- b` https://example.org/a--b 27\\\"")
        );

    [Fact]
    public void An_insertion_may_hold_markup_and_apostrophes() =>
        Assert.Equal(
            "<p>“<span class=\"quote-insertion\">[IS-K’s <em>first</em>]</span> emir”</p>\n",
            Html("\"[IS-K's *first*] emir\"")
        );

    [Fact]
    public void Brackets_that_do_not_close_within_the_same_words_are_left_alone() =>
        Assert.Equal("<p>“[a <em>b] c</em>”</p>\n", Html("\"[a *b] c*\""));

    private static string Html(string markdown) =>
        ArticleHtml.Render(ArticleMarkup.Parse(markdown, Language.English), ManualLibrary.Media);
}
