using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>The parts of the paper that an editor can be limited to.</summary>
public sealed class DeskParts(NewsDb db)
{
    /// <summary>Sections in the order of the menus.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> SectionNamesAsync(Language language, CancellationToken cancel)
    {
        var sections = await db.Sections.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancel);
        return sections.ToDictionary(s => s.Id, s => s.Name.In(language));
    }
}
