using NewsSite.Core.Sections;

namespace NewsSite.Sections;

/// <summary>The sections as they stand in the menus.</summary>
internal sealed record SectionOrder(IReadOnlyList<Guid> Ids)
{
    public static SectionOrder Of(IEnumerable<Section> inOrder) => new([.. inOrder.Select(s => s.Id)]);
}
