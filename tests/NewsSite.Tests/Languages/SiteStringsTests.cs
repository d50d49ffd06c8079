using System.Text.RegularExpressions;
using NewsSite.Core.Languages;

namespace NewsSite.Tests.Languages;

public sealed partial class SiteStringsTests
{
    /// <summary>Gregorian languages have no use for them.</summary>
    private static readonly string[] RightToLeftOnly = ["calendar.solar-months"];

    public static TheoryData<string> Tags => [.. Language.All.Select(l => l.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_has_all_the_words_of_the_interface(string tag)
    {
        var words = SiteStrings.For(Language.Find(tag)!);

        var missing = SiteStrings
            .English.Keys.Except(words.Keys)
            .Where(k => words.Language.IsRightToLeft || !RightToLeftOnly.Contains(k));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_translation_holds_the_same_values_as_the_english(string tag)
    {
        var words = SiteStrings.For(Language.Find(tag)!);

        Assert.All(
            words.Keys.Where(SiteStrings.English.Keys.Contains),
            k => Assert.Equal(Values(SiteStrings.English[k]), Values(words[k]))
        );
    }

    [Theory]
    [InlineData("ru", 1, "1 результат")]
    [InlineData("ru", 3, "3 результата")]
    [InlineData("ru", 11, "11 результатов")]
    [InlineData("fa", 12, "۱۲ نتیجه")]
    [InlineData("en", 2, "2 results")]
    public void Counted_phrases_follow_the_plural_rules_and_digits_of_the_language(
        string tag,
        int count,
        string said
    ) => Assert.Equal(said, SiteStrings.For(Language.Find(tag)!).Count("search.count", count));

    private static IEnumerable<string> Values(string text) => Placeholder().Matches(text).Select(m => m.Value).Order();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
