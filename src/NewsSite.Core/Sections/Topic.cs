using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Sections;

/// <summary>What stories are about; a story can have several.</summary>
public sealed class Topic : INamed<Topic>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Slug { get; set; }
    public required LocalizedText Name { get; set; }
    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    public static Topic Start(Guid id, string slug, LocalizedText name) =>
        new()
        {
            Id = id,
            Slug = slug,
            Name = name,
        };
}
