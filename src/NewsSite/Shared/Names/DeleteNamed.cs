using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Languages;
using NewsSite.Core.Shared;
using NewsSite.Data;

namespace NewsSite.Shared.Names;

/// <summary>Deletes a section, topic, person or service that no story uses.</summary>
public sealed class DeleteNamed<T>(NewsDb db, TimeProvider clock, CurrentActor actor)
    where T : class, INamed<T>
{
    /// <returns>Null when there is no such entry; empty when deleted; else what is in the way.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.KeepNames);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.Set<T>().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } entry)
        {
            return null;
        }

        if (await db.UsesOfAsync(id, cancel) is { Total: > 0 } uses)
        {
            return [new($"{SaveNamed<T>.Noun}.in-use", uses.Sentence)];
        }

        db.Remove(entry);
        db.Audit(
            actor,
            $"{SaveNamed<T>.Noun}.deleted",
            id,
            clock.GetUtcNow().UtcDateTime,
            NamedState.Change(NamedState.BeforeDeleting(entry), null),
            entry.Name.In(Language.English)
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }
}
