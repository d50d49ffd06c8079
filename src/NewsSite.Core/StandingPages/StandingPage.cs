namespace NewsSite.Core.StandingPages;

/// <summary>A page of an edition that stands whatever the news is: words of the newsroom about itself.</summary>
public sealed class StandingPage
{
    public const int BodyMaxLength = 20_000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required StandingPageKind Kind { get; init; }

    /// <summary>IETF tag of the edition.</summary>
    public required string Language { get; init; }

    /// <summary>In the article language. Empty: readers are shown no such page, or corrections without words before them.</summary>
    public string Body { get; set; } = "";
    public DateTime ChangedAt { get; set; }
}
