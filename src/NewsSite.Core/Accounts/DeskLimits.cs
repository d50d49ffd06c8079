namespace NewsSite.Core.Accounts;

/// <summary>The part of the paper that an editor works on. An empty list limits nothing.</summary>
/// <param name="Languages">Tags such as <c>fa</c>.</param>
public sealed record DeskLimits(IReadOnlyList<Guid> SectionIds, IReadOnlyList<string> Languages)
{
    public static readonly DeskLimits None = new([], []);

    public bool IsNone => SectionIds.Count == 0 && Languages.Count == 0;

    public bool Cover(Guid? sectionId, string language) =>
        (SectionIds.Count == 0 || (sectionId is { } section && SectionIds.Contains(section)))
        && (Languages.Count == 0 || Languages.Contains(language));
}
