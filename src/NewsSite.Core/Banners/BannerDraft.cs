namespace NewsSite.Core.Banners;

/// <summary>What an editor asks to show.</summary>
/// <param name="Text">One sentence.</param>
/// <param name="ArticleId">Published story it links to; null for none.</param>
/// <param name="Languages">Tags of the languages whose pages are to show it.</param>
/// <param name="Lasts">From now.</param>
public sealed record BannerDraft(string Text, Guid? ArticleId, IReadOnlyList<string> Languages, TimeSpan Lasts)
{
    /// <summary>The text on one line: no breaks, no doubled or outer spaces.</summary>
    public string TidyText { get; } =
        string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
