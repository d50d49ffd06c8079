using NewsSite.Core.Languages;

namespace NewsSite.Core.Sections;

/// <summary>What stories are about; a story can have several.</summary>
public sealed class Topic
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Slug { get; set; }
    public required LocalizedText Name { get; set; }
    public LocalizedText Description { get; set; } = LocalizedText.Empty;
}
