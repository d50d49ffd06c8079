using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

public sealed class SearchFoldingTests
{
    [Theory]
    [InlineData("ЁЛКА", "елка")]
    [InlineData("Café au lait", "cafe au lait")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Łódź", "lodz")]
    [InlineData("كتاب عربي", "کتاب عربی")]
    [InlineData("مِی‌شَوَد", "میشود")]
    [InlineData("كـــابل", "کابل")]
    [InlineData("آب", "اب")]
    [InlineData("مسئول", "مسیول")]
    [InlineData("خانهٔ", "خانه")]
    [InlineData("خانۀ", "خانه")]
    [InlineData("۱۴۰۵", "1405")]
    [InlineData("٢٠٢٦", "2026")]
    [InlineData("ﻛﺎﺑﻞ", "کابل")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("don't stop", "don t stop")]
    [InlineData("l’eau", "l eau")]
    [InlineData("п'ять", "пʼять")]
    [InlineData("п’ять", "пʼять")]
    [InlineData("п‘ять п`ять", "пять пять")]
    [InlineData("'п'ять'", "пять")]
    [InlineData("Ґанок", "ганок")]
    [InlineData("Їжак", "іжак")]
    [InlineData("أحمد إلى الآن", "احمد الى الان")]
    [InlineData("مدرسة", "مدرسه")]
    [InlineData("مسؤول", "مسوول")]
    [InlineData("على", "علي")]
    [InlineData("رَئيس", "رییس")]
    [InlineData("mañana, corazón", "manana corazon")]
    [InlineData("Œuvre d’été, ça", "oeuvre d ete ca")]
    public void Words_that_readers_take_for_the_same_fold_to_the_same(string one, string other) =>
        Assert.Equal(SearchFolding.Fold(other), SearchFolding.Fold(one));

    [Theory]
    [InlineData("")]
    [InlineData(" \0 … «» — \"'*:^() ")]
    [InlineData("👍🏽")]
    [InlineData("\uD800")]
    [InlineData("\u200C\u200D\u0640")]
    public void Text_without_letters_and_digits_has_no_words(string text) => Assert.Empty(SearchFolding.Words(text));

    [Theory]
    [InlineData("one ـ two", "one two")]
    [InlineData("ـ one", "one")]
    [InlineData("one ـ", "one")]
    public void A_word_of_marks_alone_leaves_no_gap(string text, string folded) =>
        Assert.Equal(folded, SearchFolding.Fold(text));

    [Fact]
    public void A_word_keeps_its_place_in_the_text_with_all_its_marks()
    {
        const string text = "از «مِی‌شَوَد» تا";

        var word = SearchFolding.Words(text).Single(w => w.Folded == "میشود");

        Assert.Equal("مِی‌شَوَد", text.Substring(word.Start, word.Length));
    }

    [Fact]
    public void Folding_whatever_text_once_is_enough_and_leaves_letters_digits_and_spaces()
    {
        Prop.ForAll<string>(text =>
            {
                var folded = SearchFolding.Fold(text ?? "");
                return SearchFolding.Fold(folded) == folded
                    && folded.EnumerateRunes().All(r => r.Value == ' ' || Rune.IsLetter(r) || Rune.IsNumber(r));
            })
            .QuickCheckThrowOnFailure();
    }
}
