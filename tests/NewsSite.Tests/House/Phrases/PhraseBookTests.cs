using System.Text.RegularExpressions;
using NewsSite.Core.Languages;

namespace NewsSite.Tests.House.Phrases;

/// <summary>The newsroom speaks every language that comes with the program: wholly, and no phrase more.</summary>
public sealed partial class PhraseBookTests
{
    private static readonly Lazy<PhrasesFound> OfPages = new(() =>
    {
        var code = PhrasesOfCode.Find();
        return code with { Phrases = [.. code.Phrases, .. PhrasesOfFields.Find()] };
    });

    private static readonly Lazy<IReadOnlyList<FoundPhrase>> OfScripts = new(() => [.. PhrasesOfScripts.Find()]);

    public static TheoryData<string> Tags => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Fact]
    public void No_values_are_lost_before_a_text_becomes_a_phrase_and_no_other_text_is_taken_for_one() =>
        AssertNone(OfPages.Value.Mistakes);

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_lacks_no_phrase_and_has_none_that_is_not_said(string tag)
    {
        var language = Language.Find(tag)!;
        var book = PhraseBook.Of(language);

        AssertNone([
            .. Differences(OfPages.Value.Phrases, [.. book.Keys], language),
            .. Differences(OfScripts.Value, [.. book.OfScripts.Keys], language),
        ]);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_phrase_has_the_same_values_in_every_language(string tag)
    {
        var language = Language.Find(tag)!;
        var book = PhraseBook.Of(language);

        Assert.Empty(Entries(book).Where(e => !HasItsValues(e.Key, e.Value, language)).Select(e => e.Key));
    }

    /// <summary>Short words, names and formats may be the same in two languages; a sentence is not.</summary>
    [Theory]
    [MemberData(nameof(Tags))]
    public void No_sentence_is_left_in_English(string tag)
    {
        var book = PhraseBook.Of(Language.Find(tag)!);

        Assert.Empty(Entries(book).Where(e => e.Value == Stem(e.Key) && Word().Count(e.Value) > 2).Select(e => e.Key));
    }

    private static IEnumerable<string> Differences(
        IEnumerable<FoundPhrase> found,
        IReadOnlyCollection<string> kept,
        Language language
    )
    {
        var needed = found
            .Where(p => p.HasWords)
            .SelectMany(p => KeysOf(p, language).Select(key => (Key: key, p.Where)))
            .DistinctBy(p => p.Key)
            .ToDictionary(p => p.Key, p => p.Where);
        return needed
            .Where(n => !kept.Contains(n.Key))
            .Select(n => $"{n.Value} lacks: {n.Key}")
            .Concat(kept.Where(key => !needed.ContainsKey(key)).Select(key => $"not said anywhere: {key}"));
    }

    private static IEnumerable<string> KeysOf(FoundPhrase phrase, Language language) =>
        phrase.IsCounted ? language.Plurals.Categories.Select(c => $"{phrase.Key}#{c}") : [phrase.Key];

    /// <summary>All of them are told: whoever translates needs the list.</summary>
    private static void AssertNone(IReadOnlyCollection<string> wrong) =>
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Order(StringComparer.Ordinal)));

    private static IEnumerable<KeyValuePair<string, string>> Entries(PhraseBook book) =>
        book.Keys.Select(key => KeyValuePair.Create(key, book.Find(key)!)).Concat(book.OfScripts);

    private static bool HasItsValues(string key, string words, Language language)
    {
        var (needed, own) = (Values(Stem(key)), Values(words));
        return own.SequenceEqual(needed)
            // A form for one number alone need not say it.
            || (SaysOneNumberOnly(key, language) && own.Append("{0}").Order().SequenceEqual(needed));
    }

    private static bool SaysOneNumberOnly(string key, Language language) =>
        key.Contains('#')
        && Enumerable
            .Range(0, 200)
            .Count(n => key.EndsWith($"#{language.Plurals.CategoryOf(n)}", StringComparison.Ordinal))
            is 1
                or 2;

    private static string Stem(string key) => Category().Replace(key, "");

    private static IReadOnlyList<string> Values(string text) =>
        [.. Value().Matches(text).Select(m => m.Value).Distinct().Order()];

    [GeneratedRegex(@"(?<!\{)\{\d+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();

    [GeneratedRegex("#(zero|one|two|few|many|other)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Category();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
