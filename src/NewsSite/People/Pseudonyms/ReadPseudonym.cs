using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.People.Pseudonyms;

/// <summary>Tells an administrator who is behind a pseudonym. Reading it leaves a line in the record.</summary>
public sealed class ReadPseudonym(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>Null when the person is credited under the real name.</returns>
    public async Task<Pseudonym?> ExecuteAsync(Guid personId, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        if (
            await db.Pseudonyms.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == personId, cancel)
            is not { } found
        )
        {
            return null;
        }

        db.Audit(actor, "person.real-name-read", personId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return found;
    }
}
