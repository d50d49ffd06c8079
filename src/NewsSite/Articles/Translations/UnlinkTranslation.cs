using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles.Translations;

/// <summary>Takes a translation out of its family: a story of its own again, for readers too. No word of it changes.</summary>
public sealed class UnlinkTranslation(NewsDb db, CurrentActor actor, FamilyLinks links)
{
    /// <returns>Empty when it stands alone.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var story = await db.ArticlesEditableBy(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (story?.TranslationOf is not { } originalId)
        {
            return [ArticleProblems.NotThere];
        }

        var original = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == originalId, cancel);
        var words = await db.RevisionAsync(originalId, original.NumberToTranslate, cancel);
        await links.UnlinkAsync(story, words.Content.Headline, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }
}
