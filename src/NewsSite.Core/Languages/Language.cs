namespace NewsSite.Core.Languages;

/// <summary>A language stories are written in.</summary>
/// <param name="Tag">IETF tag as it stands in addresses and in <c>lang</c>, such as <c>fa-AF</c>.</param>
/// <param name="OwnName">Its name in itself.</param>
/// <param name="Script">ISO 15924 code, such as <c>Arab</c>.</param>
public sealed record Language(string Tag, string OwnName, string EnglishName, string Script, bool IsRightToLeft)
{
    public static readonly Language English = new("en", "English", "English", "Latn", false);
    public static readonly Language Russian = new("ru", "Русский", "Russian", "Cyrl", false);
    public static readonly Language Persian = new("fa", "فارسی", "Persian", "Arab", true);
    public static readonly Language Dari = new("prs", "دری", "Dari", "Arab", true);
    public static readonly Language Pashto = new("ps", "پښتو", "Pashto", "Arab", true);

    /// <summary>Every language the site has words for, in the order menus show them.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Russian, Persian, Dari, Pashto];

    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <returns>Null when no language of the site has that tag.</returns>
    public static Language? Find(string? tag) =>
        All.FirstOrDefault(l => string.Equals(l.Tag, tag, StringComparison.OrdinalIgnoreCase));
}
