namespace NewsSite.Import.Pages.Html;

/// <summary>What a page says of itself in its head.</summary>
internal sealed class PageFacts
{
    public string? Headline { get; set; }
    public string? Description { get; set; }
    public string? LanguageTag { get; set; }
    public DateTime? PublishedAt { get; set; }
    public Uri? Home { get; set; }
    public List<string> Authors { get; } = [];
    public List<string> Topics { get; } = [];
    public List<(string? Name, TimeSpan? Duration)> Videos { get; } = [];
}
