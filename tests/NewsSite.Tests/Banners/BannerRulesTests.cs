using NewsSite.Core.Banners;

namespace NewsSite.Tests.Banners;

public sealed class BannerRulesTests
{
    private static readonly string[] Offered = ["en", "ru"];

    [Theory]
    [InlineData("", "banner.text-missing")]
    [InlineData(" \n\t ", "banner.text-missing")]
    [InlineData("Dam\u0007gates open", "banner.text-unreadable")]
    public void A_banner_says_one_readable_sentence(string text, string problem) =>
        Assert.Equal([problem], Codes(Draft(text)));

    [Fact]
    public void A_banner_has_ninety_characters_and_not_one_more()
    {
        Assert.Empty(Codes(Draft(new string('a', 90))));
        Assert.Equal(["banner.text-too-long"], Codes(Draft(new string('a', 91))));
    }

    [Fact]
    public void Spaces_and_line_breaks_that_came_with_a_paste_are_made_one_space_before_counting()
    {
        var draft = Draft("  Dam gates\r\n  open   early ");

        Assert.Equal("Dam gates open early", draft.TidyText);
        Assert.Empty(Codes(draft));
    }

    [Fact]
    public void A_banner_names_languages_that_readers_are_offered()
    {
        Assert.Equal(["banner.languages-missing"], Codes(Draft("Gates open") with { Languages = [] }));
        Assert.Equal(["banner.language-not-offered"], Codes(Draft("Gates open") with { Languages = ["en", "de"] }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    [InlineData((24 * 60) + 1)]
    public void A_banner_stays_a_minute_at_least_and_a_day_at_most(int minutes) =>
        Assert.Equal(
            ["banner.end-out-of-range"],
            Codes(Draft("Gates open") with { Lasts = TimeSpan.FromMinutes(minutes) })
        );

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Assert.Equal(3, Codes(new BannerDraft("", null, [], TimeSpan.Zero)).Count());

    private static BannerDraft Draft(string text) => new(text, null, ["en"], Banner.LastsByDefault);

    private static IEnumerable<string> Codes(BannerDraft draft) => BannerRules.Find(draft, Offered).Select(p => p.Code);
}
