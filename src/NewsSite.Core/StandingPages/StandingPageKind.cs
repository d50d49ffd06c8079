namespace NewsSite.Core.StandingPages;

public enum StandingPageKind
{
    /// <summary>Who the newsroom is, who pays for it, and the rules it works by.</summary>
    About,

    /// <summary>How errors are mended; the corrections themselves follow by themselves.</summary>
    Corrections,

    /// <summary>How to reach the newsroom.</summary>
    Contact,
}

public static class StandingPageKinds
{
    /// <summary>In the order of the footer.</summary>
    public static IReadOnlyList<StandingPageKind> All { get; } = Enum.GetValues<StandingPageKind>();

    /// <summary>As it stands in addresses and keys of words.</summary>
    public static string Key(this StandingPageKind kind) => kind.ToString().ToLowerInvariant();

    /// <returns>Null when no page has that key.</returns>
    public static StandingPageKind? Find(string key) =>
        All.Where(kind => kind.Key() == key).Select(kind => (StandingPageKind?)kind).FirstOrDefault();
}
