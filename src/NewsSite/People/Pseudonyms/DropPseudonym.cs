using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.People;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.People.Pseudonyms;

/// <summary>Credits a person by the real name again. Words, captions and credits that were changed stay as they are.</summary>
public sealed class DropPseudonym(NewsDb db, RewordStories reword, TimeProvider clock, CurrentActor actor)
{
    /// <returns>False when there is no such person, or no pseudonym.</returns>
    public async Task<bool> ExecuteAsync(Guid personId, CancellationToken cancel)
    {
        actor.Require(Permission.Administer);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == personId, cancel);
        var pseudonym = await db.Pseudonyms.SingleOrDefaultAsync(p => p.PersonId == personId, cancel);
        if (person is null || pseudonym is null)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (person.Name, person.Aliases) = (pseudonym.RealName, pseudonym.RealAliases);
        person.Biography = pseudonym.RealBiography;
        if (!await db.People.AnyAsync(p => p.Slug == pseudonym.RealSlug && p.Id != personId, cancel))
        {
            person.Slug = pseudonym.RealSlug;
        }

        db.Remove(pseudonym);
        db.Audit(actor, "person.pseudonym-dropped", personId, now);
        await db.SaveChangesAsync(cancel);
        await reword.ExecuteAsync(personId, new NameInText([], ""), now, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
