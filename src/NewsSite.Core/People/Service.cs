using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.People;

/// <summary>A language service or desk that people work for.</summary>
public sealed class Service : INamed<Service>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Slug { get; set; }
    public required LocalizedText Name { get; set; }
    public LocalizedText Description { get; set; } = LocalizedText.Empty;

    public static Service Start(Guid id, string slug, LocalizedText name) =>
        new()
        {
            Id = id,
            Slug = slug,
            Name = name,
        };
}
