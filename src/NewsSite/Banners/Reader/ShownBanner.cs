namespace NewsSite.Banners.Reader;

/// <summary>A banner as readers meet it.</summary>
/// <param name="Path">Site path of its story; null when it has none that readers can open.</param>
public sealed record ShownBanner(
    Guid Id,
    string Text,
    IReadOnlyList<string> Languages,
    DateTime StartsAt,
    DateTime EndsAt,
    Guid? ArticleId = null,
    string? Path = null
)
{
    public bool IsShownAt(DateTime now) => StartsAt <= now && now < EndsAt;

    public bool IsIn(string language) => Languages.Contains(language, StringComparer.Ordinal);
}
