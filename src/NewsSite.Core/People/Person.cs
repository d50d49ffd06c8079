using NewsSite.Core.Languages;
using NewsSite.Core.Shared;

namespace NewsSite.Core.People;

/// <summary>Someone whose work is credited. Not an account: most contributors never sign in.</summary>
public sealed class Person : INamed<Person>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Slug { get; set; }

    /// <summary>The canonical spelling, per language.</summary>
    public required LocalizedText Name { get; set; }

    /// <summary>Other spellings, in any script, that find this person.</summary>
    public IReadOnlyList<string> Aliases { get; set; } = [];
    public LocalizedText Biography { get; set; } = LocalizedText.Empty;

    LocalizedText INamed.Description
    {
        get => Biography;
        set => Biography = value;
    }

    public static Person Start(Guid id, string slug, LocalizedText name) =>
        new()
        {
            Id = id,
            Slug = slug,
            Name = name,
        };
}
