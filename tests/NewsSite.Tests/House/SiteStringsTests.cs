using System.Text.RegularExpressions;
using NewsSite.Core.Languages;

namespace NewsSite.Tests.House;

/// <summary>What readers meet is said in every language that comes with the program: wholly, and in that language.</summary>
public sealed partial class SiteStringsTests
{
    /// <summary>Chosen by one or several people; no number is said, so the plural categories of a language do not matter.</summary>
    private static readonly string[] OneOrSeveral = ["byline.", "contributors."];

    /// <summary>Months of the solar Hijri year, which English has for nobody.</summary>
    private const string SolarMonths = "calendar.solar-months";

    /// <summary>Longer than a name or a sign, yet the same word as in English.</summary>
    private static readonly Dictionary<string, string[]> SameInBoth = new()
    {
        ["fr"] =
        [
            "duration.minutes.one",
            "duration.minutes.other",
            "listing.page",
            "listing.pages",
            "markup.footnote",
            "markup.footnotes",
            "markup.quote-source",
        ],
    };

    public static TheoryData<string> Tags => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Fact]
    public void The_languages_of_the_program_are_these() =>
        Assert.Equal(["en", "ar", "prs", "fr", "ps", "fa", "ru", "es", "uk"], Language.All.Select(l => l.Tag));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_lacks_no_words_and_has_none_that_English_lacks(string tag)
    {
        var language = Language.Find(tag)!;

        Assert.Equal(
            SiteStrings.English.Keys.SelectMany(key => Needed(key, language)).Distinct().Order(),
            SiteStrings.For(language).Keys.Except(language.HasSolarCalendar ? [SolarMonths] : []).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_phrase_with_places_for_values_has_the_same_places_in_every_language(string tag)
    {
        var strings = SiteStrings.For(Language.Find(tag)!);

        Assert.Empty(strings.Keys.Except([SolarMonths]).Where(key => !HasItsPlaces(key, strings)));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_words_are_left_in_English(string tag)
    {
        var strings = SiteStrings.For(Language.Find(tag)!);
        var same = strings
            .Keys.Where(key => Letters().Count(strings[key]) > 3)
            .Where(key => SiteStrings.English.Has(key) && strings[key] == SiteStrings.English[key]);

        Assert.Equal(SameInBoth.GetValueOrDefault(tag, []), same.Order());
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_year_has_twelve_months(string tag)
    {
        var language = Language.Find(tag)!;
        string[] years = language.HasSolarCalendar ? ["calendar.months", SolarMonths] : ["calendar.months"];

        Assert.All(years, key => Assert.Equal(12, SiteStrings.For(language)[key].Split(' ').Distinct().Count()));
    }

    /// <summary>A counted phrase needs the plural categories of the language, not those of English.</summary>
    private static IEnumerable<string> Needed(string key, Language language) =>
        IsCounted(key, out var stem) ? language.Plurals.Categories.Select(c => $"{stem}.{c}") : [key];

    private static bool HasItsPlaces(string key, SiteStrings strings)
    {
        var isCounted = IsCounted(key, out var stem);
        var english = Places(SiteStrings.English[isCounted ? $"{stem}.other" : key]);
        var own = Places(strings[key]);
        return own == english || (isCounted && own.Length == 0 && SaysOneNumberOnly(strings.Language, key));
    }

    /// <summary>Arabic has words for one and two of a thing; the number would be said twice.</summary>
    private static bool SaysOneNumberOnly(Language language, string key) =>
        Enumerable
            .Range(0, 200)
            .Count(n => key.EndsWith($".{language.Plurals.CategoryOf(n)}", StringComparison.Ordinal)) == 1;

    private static bool IsCounted(string key, out string stem)
    {
        stem = key[..key.LastIndexOf('.')];
        return key[(stem.Length + 1)..] is "zero" or "one" or "two" or "few" or "many" or "other"
            && !OneOrSeveral.Any(start => key.StartsWith(start, StringComparison.Ordinal));
    }

    private static string Places(string phrase) =>
        string.Concat(Place().Matches(phrase).Select(m => m.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{L}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();
}
