using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.Sections;

/// <summary>A part of the paper, such as World. Every story is in one.</summary>
public sealed class Section : INamed<Section>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Slug { get; set; }
    public required LocalizedText Name { get; set; }
    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    /// <summary>Place in menus, ascending. One that nobody has moved stands last.</summary>
    public int Order { get; set; } = int.MaxValue;

    public static Section Start(Guid id, string slug, LocalizedText name) =>
        new()
        {
            Id = id,
            Slug = slug,
            Name = name,
        };
}
