using NewsSite.Core.Sections;

namespace NewsSite.Sections;

public static class SectionQueries
{
    /// <summary>As menus show them.</summary>
    public static IQueryable<Section> InOrder(this IQueryable<Section> sections) =>
        sections.OrderBy(s => s.Order).ThenBy(s => s.Id);
}
