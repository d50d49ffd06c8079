using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Names;

namespace NewsSite.Sections.Desk;

[ForAudience(Audience.Keeper)]
public sealed class SectionModel(
    NewsDb db,
    SaveNamed<Section> save,
    DeleteNamed<Section> delete,
    IOptions<NewsroomOptions> newsroom
) : NamedEditPage<Section>(NamedKind.Section, db, save, delete, newsroom)
{
    private readonly NewsDb _db = db;

    /// <summary>A new section comes last in the menu.</summary>
    protected override async Task<Action<Section>?> FinishAsync(CancellationToken cancel)
    {
        if (Entry is not null)
        {
            return null;
        }

        var last = await _db.Sections.MaxAsync(s => (int?)s.Order, cancel) ?? 0;
        return section => section.Order = last + 1;
    }
}
