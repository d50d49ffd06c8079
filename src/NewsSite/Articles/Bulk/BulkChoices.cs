using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.HandOver;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Shared.Words;

namespace NewsSite.Articles.Bulk;

/// <summary>What the actor may do to many stories at once.</summary>
public sealed class BulkChoices(NewsDb db, CurrentActor actor)
{
    /// <summary>In the order of a list, those with something to choose together.</summary>
    public async Task<IReadOnlyList<BulkChoice>> AllAsync(CancellationToken cancel)
    {
        if (!actor.May(Permission.Write))
        {
            return [];
        }

        var sections = await db.Sections.AsNoTracking().OrderBy(s => s.Order).ThenBy(s => s.Slug).ToListAsync(cancel);
        var topics = await db.Topics.AsNoTracking().ToListAsync(cancel);
        return
        [
            new(BulkKind.Submit),
            new(BulkKind.Return),
            .. actor.May(Permission.Edit) ? [new BulkChoice(BulkKind.Withdraw)] : Array.Empty<BulkChoice>(),
            .. sections.Select(s => new BulkChoice(BulkKind.Section, s.Id, s.Name.In(DeskWords.Current))),
            .. topics
                .Select(t => new BulkChoice(BulkKind.Topic, t.Id, t.Name.In(DeskWords.Current)))
                .OrderBy(c => c.TargetName, DeskWords.Current.Sorting),
            .. await ColleaguesAsync(cancel),
        ];
    }

    /// <returns>Null when there is no such choice for this person.</returns>
    public async Task<BulkChoice?> FindAsync(string? key, CancellationToken cancel) =>
        (await AllAsync(cancel)).FirstOrDefault(c => c.Key == key);

    private async Task<IReadOnlyList<BulkChoice>> ColleaguesAsync(CancellationToken cancel)
    {
        if (!actor.May(Permission.Edit))
        {
            return [];
        }

        var colleagues = await db
            .Users.ColleaguesWhoWrite()
            .Select(a => new { a.Id, a.DisplayName })
            .ToListAsync(cancel);
        return [.. colleagues.Select(c => new BulkChoice(BulkKind.Owner, c.Id, c.DisplayName))];
    }
}
