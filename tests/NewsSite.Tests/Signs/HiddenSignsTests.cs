using NewsSite.Core.Signs;

namespace NewsSite.Tests.Signs;

public sealed class HiddenSignsTests
{
    [Theory]
    [InlineData("Mara Ellingham")]
    [InlineData("Zoë O’Brien-Łukasz")]
    [InlineData("Мария Ёлкина")]
    [InlineData("شرکت‌های نفت")]
    [InlineData("علی‌رضا می‌گوید")]
    [InlineData("۱۴۰۵ ه‍.ش")]
    [InlineData("דָּוִד בֶּן־גּוּרִיּוֹן")]
    [InlineData("عائشة مُحَمَّد")]
    [InlineData("क्‍ष क्‌ष")]
    [InlineData("葛󠄀城 東京")]
    [InlineData("Wind ❤️ and 👩‍💻 at the desk 1️⃣")]
    public void A_name_as_people_write_it_hides_nothing(string name) => Assert.Null(HiddenSigns.FirstIn(name));

    [Theory]
    [InlineData("Ana\u202Enimda", "U+202E (right-to-left override)")]
    [InlineData("Ana \u202Dx", "U+202D (left-to-right override)")]
    [InlineData("\u202Bسلام", "U+202B (right-to-left embedding)")]
    [InlineData("Ana\u2067x\u2069", "U+2067 (right-to-left isolate)")]
    [InlineData("שלום\u200F!", "U+200F (direction mark)")]
    [InlineData("سلام\u061C", "U+061C (direction mark)")]
    [InlineData("An\u200Ba", "U+200B (space without width)")]
    [InlineData("\uFEFFAna", "U+FEFF (space without width)")]
    [InlineData("An\u00ADa", "U+00AD (soft hyphen)")]
    [InlineData("An\u200Ca", "U+200C (joiner where nothing is joined)")]
    [InlineData("Ма\u200Dша", "U+200D (joiner where nothing is joined)")]
    [InlineData("علی\u200C", "U+200C (joiner where nothing is joined)")]
    [InlineData("Ana\U000E0041", "U+E0041 (tag)")]
    [InlineData("Ana\uFE0F", "U+FE0F (sign that chooses a variant)")]
    [InlineData("A\u034Fna", "U+034F (sign without a shape)")]
    [InlineData("Ana\u3164", "U+3164 (sign without a shape)")]
    [InlineData("Ana\nx", "U+000A (line break)")]
    [InlineData("Ana\u0007", "U+0007 (control character)")]
    public void A_sign_that_nobody_sees_is_named(string name, string told) =>
        Assert.Equal(told, $"{HiddenSigns.FirstIn(name)}");

    [Fact]
    public void All_of_them_are_found_where_they_stand()
    {
        var found = HiddenSigns.In("a\u202Eb\U000E0041c\u200B").Select(s => (s.Code, s.Index));

        Assert.Equal([("U+202E", 1), ("U+E0041", 3), ("U+200B", 6)], found);
    }
}
