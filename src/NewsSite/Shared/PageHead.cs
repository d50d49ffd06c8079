namespace NewsSite.Shared;

/// <summary>What a reader page says of itself to browsers, search engines and other machines.</summary>
public sealed class PageHead
{
    /// <summary>Without the paper's name, which is added; empty on the home page.</summary>
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";

    /// <summary>Site path of this very page; null keeps search engines out.</summary>
    public string? CanonicalPath { get; set; }

    /// <summary>Site path of the page of a list before this one, and of the one after it; null where there is none.</summary>
    public string? NewerPath { get; set; }

    /// <inheritdoc cref="NewerPath" />
    public string? OlderPath { get; set; }
    public string FeedPath { get; set; } = "";
    public bool IsStory { get; set; }

    /// <summary>A film or recording stands on it, with the script that makes more of it.</summary>
    public bool HasPlayer { get; set; }
    public PageImage? Image { get; set; }

    /// <summary>Site path of the same page in other languages, by tag; this language included.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; set; } = new Dictionary<string, string>();

    /// <summary>Structured data, each a JSON document that is safe inside a script element.</summary>
    public List<string> JsonLd { get; } = [];
}

/// <param name="Address">Site path.</param>
public sealed record PageImage(string Address, int WidthPixels, int HeightPixels, string Alt);
