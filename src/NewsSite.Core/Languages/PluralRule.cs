using System.Collections.Frozen;

namespace NewsSite.Core.Languages;

/// <summary>Which form of a counted phrase goes with a whole number. Languages share a rule and name it in their strings.</summary>
/// <param name="Categories">All that <paramref name="CategoryOf"/> may answer: of <c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c>, <c>other</c>.</param>
/// <remarks>Source: Unicode CLDR, "Language Plural Rules", cardinals.</remarks>
public sealed record PluralRule(IReadOnlyList<string> Categories, Func<int, string> CategoryOf)
{
    private const int Million = 1_000_000;

    private static readonly FrozenDictionary<string, PluralRule> ByName = new Dictionary<string, PluralRule>
    {
        ["none"] = new(["other"], _ => "other"),
        ["one"] = new(["one", "other"], n => n == 1 ? "one" : "other"),
        ["zero-and-one"] = new(["one", "other"], n => n is 0 or 1 ? "one" : "other"),
        ["one-and-millions"] = new(["one", "many", "other"], n => n == 1 ? "one" : ManyOrOther(n)),
        ["zero-and-one-and-millions"] = new(["one", "many", "other"], n => n is 0 or 1 ? "one" : ManyOrOther(n)),
        ["east-slavic"] = new(["one", "few", "many"], EastSlavic),
        ["arabic"] = new(["zero", "one", "two", "few", "many", "other"], Arabic),
    }.ToFrozenDictionary();

    /// <returns>Null when no rule has that name.</returns>
    public static PluralRule? Find(string name) => ByName.GetValueOrDefault(name);

    private static string ManyOrOther(int count) => count != 0 && count % Million == 0 ? "many" : "other";

    private static string EastSlavic(int count) =>
        (count % 10, count % 100) switch
        {
            (1, not 11) => "one",
            (>= 2 and <= 4, < 12 or > 14) => "few",
            _ => "many",
        };

    private static string Arabic(int count) =>
        (count, count % 100) switch
        {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, >= 3 and <= 10) => "few",
            (_, >= 11) => "many",
            _ => "other",
        };
}
