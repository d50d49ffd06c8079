using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Data;

namespace NewsSite.Seizures;

/// <summary>What was done in the name of an account since some moment, the newest first.</summary>
public sealed class RecentChanges(NewsDb db, IEnumerable<IRollBack> rollBacks)
{
    public const int MostRows = 500;
    private const string OfStories = "article.";
    private readonly HashSet<string> _undoable = [.. rollBacks.SelectMany(r => r.Acts)];

    public async Task<IReadOnlyList<StoryChange>> StoriesAsync(Guid accountId, DateTime since, CancellationToken cancel)
    {
        var acts = await StoryActsOf(accountId, since).OrderBy(e => e.Number).Take(MostRows).ToListAsync(cancel);
        var saves = await SavesOf(accountId, since).Take(MostRows).ToListAsync(cancel);
        var changes = new List<StoryChange>();
        foreach (var id in acts.Select(e => e.ObjectId!.Value).Concat(saves.Select(s => s.ArticleId)).Distinct())
        {
            var own = acts.Where(e => e.ObjectId == id).ToList();
            changes.Add(await TellAsync(accountId, id, own, saves.SingleOrDefault(s => s.ArticleId == id), cancel));
        }

        return [.. changes.OrderByDescending(c => c.LastAt)];
    }

    /// <returns>Null when the account did nothing to it.</returns>
    public async Task<StoryChange?> StoryAsync(Guid accountId, Guid articleId, DateTime since, CancellationToken cancel)
    {
        var acts = await StoryActsOf(accountId, since)
            .Where(e => e.ObjectId == articleId)
            .OrderBy(e => e.Number)
            .Take(MostRows)
            .ToListAsync(cancel);
        var saves = await SavesOf(accountId, since).SingleOrDefaultAsync(s => s.ArticleId == articleId, cancel);
        return acts.Count == 0 && saves is null ? null : await TellAsync(accountId, articleId, acts, saves, cancel);
    }

    public async Task<IReadOnlyList<OtherChange>> OthersAsync(Guid accountId, DateTime since, CancellationToken cancel)
    {
        // What someone does to their own account, such as signing in, is undone by freezing and thawing it; but for their role.
        var entries = await ActsOf(accountId, since)
            .Where(e =>
                (!e.Act.StartsWith(OfStories) || _undoable.Contains(e.Act))
                && !e.Act.StartsWith("change.")
                && (e.ObjectId != accountId || _undoable.Contains(e.Act))
            )
            .NewestFirst()
            .Take(MostRows)
            .ToListAsync(cancel);
        var names = await NamesAsync([.. entries.Select(e => e.ObjectId).OfType<Guid>().Distinct()], cancel);
        var marks = entries.Select(MarkOf).ToList();
        var verdicts = await db
            .AuditEntries.Where(e => (e.Act == Verdict.Kept || e.Act == Verdict.RolledBack) && marks.Contains(e.Detail))
            .ToListAsync(cancel);
        return
        [
            .. entries.Select(e => new OtherChange(
                e,
                names.GetValueOrDefault(e.ObjectId ?? Guid.Empty, ""),
                _undoable.Contains(e.Act),
                VerdictIn(verdicts.Where(v => v.Detail == MarkOf(e)))
            )),
        ];
    }

    /// <summary>Rows about people, files and stories name them by id.</summary>
    private async Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var people = db.Users.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, Name = a.DisplayName });
        var files = db.MediaAssets.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Name });
        var stories = db
            .Articles.Where(a => ids.Contains(a.Id))
            .Join(
                db.Revisions,
                a => new { a.Id, Number = a.LatestNumber },
                r => new { Id = r.ArticleId, r.Number },
                (a, r) => new { a.Id, Name = r.Content.Headline }
            );
        return (await people.ToListAsync(cancel))
            .Concat(await files.ToListAsync(cancel))
            .Concat(await stories.ToListAsync(cancel))
            .ToDictionary(n => n.Id, n => n.Name);
    }

    /// <returns>Null while nobody has decided.</returns>
    internal async Task<Verdict?> VerdictOnAsync(AuditEntry entry, CancellationToken cancel)
    {
        var mark = MarkOf(entry);
        return VerdictIn(
            await db
                .AuditEntries.AsNoTracking()
                .Where(e =>
                    e.ObjectId == entry.ObjectId
                    && (e.Act == Verdict.Kept || e.Act == Verdict.RolledBack)
                    && e.Detail == mark
                )
                .ToListAsync(cancel)
        );
    }

    /// <summary>How a verdict names the row that it is about.</summary>
    internal static string MarkOf(AuditEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"row {entry.Number}");

    private IQueryable<AuditEntry> ActsOf(Guid accountId, DateTime since) =>
        db.AuditEntries.AsNoTracking().Where(e => e.ActorId == accountId && e.At >= since);

    /// <summary>Acts on stories that are rolled back with the story; some have a row of their own.</summary>
    private IQueryable<AuditEntry> StoryActsOf(Guid accountId, DateTime since) =>
        ActsOf(accountId, since)
            .Where(e => e.Act.StartsWith(OfStories) && e.ObjectId != null && !_undoable.Contains(e.Act));

    private IQueryable<Saves> SavesOf(Guid accountId, DateTime since) =>
        db
            .Revisions.Where(r => r.AuthorId == accountId && r.CreatedAt >= since)
            .GroupBy(r => r.ArticleId)
            .OrderByDescending(g => g.Max(r => r.CreatedAt))
            .Select(g => new Saves
            {
                ArticleId = g.Key,
                Count = g.Count(),
                First = g.Min(r => r.Number),
                Last = g.Max(r => r.Number),
                LastAt = g.Max(r => r.CreatedAt),
            });

    private async Task<StoryChange> TellAsync(
        Guid accountId,
        Guid id,
        List<AuditEntry> acts,
        Saves? saves,
        CancellationToken cancel
    )
    {
        var headline = await db
            .Revisions.Where(r => r.ArticleId == id)
            .OrderByDescending(r => r.Number)
            .Select(r => r.Content.Headline)
            .FirstAsync(cancel);
        var lastAt = acts.Select(e => e.At).Append(saves?.LastAt ?? DateTime.MinValue).Max();
        var verdicts = await db
            .AuditEntries.AsNoTracking()
            .Where(e =>
                e.ObjectId == id
                && (e.Act == Verdict.Kept || e.Act == Verdict.RolledBack)
                && e.Detail == ""
                && e.At >= lastAt
            )
            .ToListAsync(cancel);
        return new(
            id,
            headline,
            [.. acts.Select(e => e.Act[OfStories.Length..])],
            saves?.Count ?? 0,
            saves?.First > 1 ? saves.First - 1 : null,
            saves?.Last,
            saves is not null && await OthersSavedSinceAsync(accountId, saves, cancel),
            lastAt,
            VerdictIn(verdicts)
        );
    }

    private Task<bool> OthersSavedSinceAsync(Guid accountId, Saves saves, CancellationToken cancel) =>
        db.Revisions.AnyAsync(
            r => r.ArticleId == saves.ArticleId && r.Number > saves.First && r.AuthorId != accountId,
            cancel
        );

    private static Verdict? VerdictIn(IEnumerable<AuditEntry> entries) =>
        entries.MaxBy(e => e.Number) is { } last ? new(last.Act, last.ActorName, last.At) : null;

    private sealed record Saves
    {
        public required Guid ArticleId { get; init; }
        public required int Count { get; init; }
        public required int First { get; init; }
        public required int Last { get; init; }
        public required DateTime LastAt { get; init; }
    }
}
