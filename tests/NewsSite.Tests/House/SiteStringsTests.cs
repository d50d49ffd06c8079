using NewsSite.Core.Languages;

namespace NewsSite.Tests.House;

/// <summary>What readers meet is said in every language readers are offered.</summary>
public sealed class SiteStringsTests
{
    private static readonly string[] Categories = ["one", "few", "many", "other"];

    /// <summary>Chosen by one or several people; no number is said, so the plural categories of a language do not matter.</summary>
    private static readonly string[] OneOrSeveral = ["byline.", "contributors."];

    public static TheoryData<string> Tags => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_lacks_no_words(string tag)
    {
        var language = Language.Find(tag)!;
        var own = SiteStrings.For(language).Keys.ToHashSet(StringComparer.Ordinal);

        Assert.Empty(SiteStrings.English.Keys.SelectMany(key => Needed(key, language)).Distinct().Except(own));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_no_words_that_English_lacks(string tag)
    {
        var language = Language.Find(tag)!;
        var needed = SiteStrings.English.Keys.SelectMany(key => Needed(key, language));

        // "other" serves fractions where whole numbers never need it.
        Assert.Empty(
            SiteStrings.For(language).Keys.Where(k => !k.EndsWith(".other", StringComparison.Ordinal)).Except(needed)
        );
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_phrase_with_places_for_values_has_the_same_places_in_every_language(string tag)
    {
        var strings = SiteStrings.For(Language.Find(tag)!);
        var shared = SiteStrings.English.Keys.Intersect(strings.Keys);

        Assert.Empty(shared.Where(key => Places(strings[key]) != Places(SiteStrings.English[key])));
    }

    /// <summary>Months of the solar Hijri year, which only languages in Arabic script tell.</summary>
    private const string SolarMonths = "calendar.solar-months";

    /// <summary>A counted phrase needs the plural categories of the language, not those of English.</summary>
    private static IEnumerable<string> Needed(string key, Language language)
    {
        if (key == SolarMonths && !language.IsRightToLeft)
        {
            return [];
        }

        var stem = key[..key.LastIndexOf('.')];
        return
            Categories.Contains(key[(stem.Length + 1)..])
            && !OneOrSeveral.Any(start => key.StartsWith(start, StringComparison.Ordinal))
            ? Enumerable.Range(0, 200).Select(n => $"{stem}.{PluralRules.CategoryOf(language, n)}").Distinct()
            : [key];
    }

    private static string Places(string phrase) =>
        string.Concat(Enumerable.Range(0, 5).Where(n => phrase.Contains($"{{{n}", StringComparison.Ordinal)));
}
