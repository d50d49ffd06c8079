namespace NewsSite.Core.Markup.Figures;

internal static class AltText
{
    /// <summary>Whether a listener would hear the same words twice.</summary>
    public static bool Repeats(string alt, string? caption) =>
        caption is not null && string.Equals(Bare(alt), Bare(caption), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
