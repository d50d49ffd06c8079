using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Data;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Bulk;

/// <summary>What an act on many stories was done with, as it is called now.</summary>
public sealed class BulkTarget(NewsDb db)
{
    public async Task<BulkChoice> OfAsync(BulkAct act, CancellationToken cancel) =>
        new(act.Kind, act.TargetId, await NameAsync(act, cancel) ?? DeskWords.Say("one that is gone"));

    private async Task<string?> NameAsync(BulkAct act, CancellationToken cancel) =>
        act.Kind switch
        {
            BulkKind.Section => Shown(
                await db.Sections.Where(s => s.Id == act.TargetId).Select(s => s.Name).SingleOrDefaultAsync(cancel)
            ),
            BulkKind.Topic => Shown(
                await db.Topics.Where(t => t.Id == act.TargetId).Select(t => t.Name).SingleOrDefaultAsync(cancel)
            ),
            BulkKind.Owner => await db
                .Users.Where(a => a.Id == act.TargetId)
                .Select(a => a.DisplayName)
                .SingleOrDefaultAsync(cancel),
            _ => "",
        };

    private static string? Shown(LocalizedText? name) => name?.In(DeskWords.Current);
}
