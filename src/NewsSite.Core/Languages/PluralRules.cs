namespace NewsSite.Core.Languages;

/// <summary>Plural categories for whole numbers.</summary>
/// <remarks>Source: Unicode CLDR, "Language Plural Rules", cardinals.</remarks>
public static class PluralRules
{
    /// <returns><c>one</c>, <c>few</c>, <c>many</c> or <c>other</c>.</returns>
    public static string CategoryOf(Language language, int count)
    {
        if (language == Language.Russian)
        {
            return (count % 10, count % 100) switch
            {
                (1, not 11) => "one",
                (>= 2 and <= 4, < 12 or > 14) => "few",
                _ => "many",
            };
        }

        // Persian and Dari count 0 as "one" too.
        var isOne = count == 1 || (count == 0 && (language == Language.Persian || language == Language.Dari));
        return isOne ? "one" : "other";
    }
}
