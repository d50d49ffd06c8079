using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Presence;

/// <summary>Says that someone is at a story and where in it, and tells who else is.</summary>
/// <remarks>In the store, so that it holds for several processes. There is nothing to unlock: who is silent is gone.</remarks>
public sealed class ShowPresence(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <summary>Three times as long as a page is silent.</summary>
    public static readonly TimeSpan GoneAfter = TimeSpan.FromSeconds(15);

    /// <param name="field">Name of the field with the cursor; null when it is in none.</param>
    /// <param name="words">First words of the paragraph with the cursor.</param>
    /// <returns>The others, by their coming; null when the story is not this person's to change.</returns>
    public async Task<IReadOnlyList<PresentEditor>?> ExecuteAsync(
        Guid articleId,
        Guid tabId,
        string? field,
        string? words,
        CancellationToken cancel
    )
    {
        if (!await db.ArticlesEditableBy(actor).AnyAsync(a => a.Id == articleId, cancel))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        await db.EditorPresences.Where(p => p.SeenAt < now - GoneAfter).ExecuteDeleteAsync(cancel);
        await SeeAsync(articleId, tabId, Short(field), Short(words), now, cancel);
        await transaction.CommitAsync(cancel);
        return await OthersAsync(articleId, tabId, cancel);
    }

    /// <param name="tabId">The page that asks, which is not among them.</param>
    public async Task<IReadOnlyList<PresentEditor>> OthersAsync(Guid articleId, Guid tabId, CancellationToken cancel)
    {
        var seen = clock.GetUtcNow().UtcDateTime - GoneAfter;
        return await (
            from p in db.EditorPresences.AsNoTracking()
            // Who was shut out is not here any more, whatever their page goes on to say.
            join account in db.Users.Where(u => u.DisabledAt == null) on p.AccountId equals account.Id
            where p.ArticleId == articleId && p.TabId != tabId && p.SeenAt >= seen
            orderby p.Since, p.TabId
            select new PresentEditor(
                p.TabId,
                account.DisplayName,
                p.Field,
                p.Words,
                p.Since,
                p.AccountId != actor.AccountId
            )
        ).ToListAsync(cancel);
    }

    public Task LeaveAsync(Guid articleId, Guid tabId, CancellationToken cancel) =>
        db
            .EditorPresences.Where(p => p.ArticleId == articleId && p.TabId == tabId && p.AccountId == actor.AccountId)
            .ExecuteDeleteAsync(cancel);

    private async Task SeeAsync(
        Guid articleId,
        Guid tabId,
        string field,
        string words,
        DateTime now,
        CancellationToken cancel
    )
    {
        var here = await db.EditorPresences.SingleOrDefaultAsync(
            p => p.ArticleId == articleId && p.TabId == tabId,
            cancel
        );
        if (here is null)
        {
            here = new()
            {
                ArticleId = articleId,
                TabId = tabId,
                AccountId = actor.AccountId!.Value,
                Since = now,
            };
            db.EditorPresences.Add(here);
        }

        if (here.AccountId == actor.AccountId)
        {
            (here.Field, here.Words, here.SeenAt) = (field, words, now);
            await db.SaveChangesAsync(cancel);
        }
    }

    private static string Short(string? text) =>
        text is null ? ""
        : text.Length <= EditorPresence.PlaceMaxLength ? text
        : text[..EditorPresence.PlaceMaxLength];
}
