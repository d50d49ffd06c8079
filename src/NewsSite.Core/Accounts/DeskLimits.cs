using System.Text.Json.Serialization;

namespace NewsSite.Core.Accounts;

/// <summary>The part of the paper that an editor works on. An empty list limits nothing.</summary>
/// <param name="Languages">Tags such as <c>fa</c>.</param>
public sealed record DeskLimits(
    [property: JsonRequired] IReadOnlyList<Guid> SectionIds,
    [property: JsonRequired] IReadOnlyList<string> Languages
)
{
    public static readonly DeskLimits None = new([], []);

    /// <summary>Stands for limits that cannot be read: whoever had some must not have none.</summary>
    public static readonly DeskLimits CoveringNothing = new([Guid.Empty], []);

    [JsonIgnore]
    public bool IsNone => SectionIds.Count == 0 && Languages.Count == 0;

    public bool Cover(Guid? sectionId, string language) =>
        (SectionIds.Count == 0 || (sectionId is { } section && SectionIds.Contains(section)))
        && (Languages.Count == 0 || Languages.Contains(language));
}
