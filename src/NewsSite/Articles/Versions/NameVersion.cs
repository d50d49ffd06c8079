using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Versions;

/// <summary>Gives a revision a name by which colleagues find it again, or pins it.</summary>
public sealed class NameVersion(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <param name="name">At most <see cref="VersionMark.NameMaxLength"/> characters; empty takes the name away.</param>
    /// <returns>Null when there is no such revision, or the story is not this person's to change.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(
        Guid id,
        int number,
        string name,
        bool isPinned,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (
            !await db.ArticlesEditableBy(actor).AnyAsync(a => a.Id == id, cancel)
            || !await db.Revisions.AnyAsync(r => r.ArticleId == id && r.Number == number, cancel)
        )
        {
            return null;
        }

        name = name.Trim();
        if (name.Length > VersionMark.NameMaxLength)
        {
            return
            [
                new Problem(
                    "version.name-too-long",
                    $"The name is longer than {VersionMark.NameMaxLength} characters. Shorten it.",
                    nameof(VersionMark.Name)
                ),
            ];
        }

        await NameAsync(id, number, name, isPinned, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private async Task NameAsync(Guid id, int number, string name, bool isPinned, CancellationToken cancel)
    {
        var mark = await db.VersionMarks.SingleOrDefaultAsync(
            m => m.ArticleId == id && m.Number == number && m.Kind == VersionKind.Named,
            cancel
        );
        var (before, after) = (WordsOf(mark?.Name ?? "", mark?.IsPinned ?? false), WordsOf(name, isPinned));
        if (before == after)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (mark is null)
        {
            mark = new()
            {
                ArticleId = id,
                Number = number,
                Kind = VersionKind.Named,
                AccountId = actor.AccountId,
                At = now,
            };
            db.VersionMarks.Add(mark);
        }
        else if (after.Length == 0)
        {
            db.VersionMarks.Remove(mark);
        }

        (mark.Name, mark.IsPinned) = (name, isPinned);
        db.Audit(actor, "article.version-named", id, now, new AuditChange(before, after), $"Revision {number}");
    }

    private static string WordsOf(string name, bool isPinned) => isPinned ? $"{name} (pinned)".Trim() : name;
}
