using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.RollingBack;
using NewsSite.Core.Articles;
using NewsSite.Core.Audit;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Puts a live story at the top of its language's home page, in place of the one before.</summary>
public sealed class MakeLeadStory(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "article.made-lead";

    /// <returns>Empty when it leads now.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        if (!await db.ArticlesInCareOf(actor).AnyAsync(a => a.Id == id, cancel))
        {
            return [ArticleProblems.NotThere];
        }

        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var story = await db
            .PublishedArticles.AsNoTracking()
            .Where(p => p.ArticleId == id)
            .Select(p => new { p.Language, p.Headline })
            .SingleOrDefaultAsync(cancel);
        if (story is null)
        {
            return
            [
                new Problem(
                    "lead.not-live",
                    "Only a story that readers have can lead the home page. Publish it first."
                ),
            ];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var before = await db.LeadAsync(story.Language, cancel);
        var change = new AuditChange(await HeadlineAsync(before, cancel), story.Headline)
        {
            Whole = EarlierState.Of(before, new LeadState(id)),
        };
        await SetAsync(story.Language, id, now, cancel);
        db.Audit(actor, Act, id, now, change, story.Language);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private async Task<string> HeadlineAsync(LeadState? lead, CancellationToken cancel) =>
        lead is null
            ? ""
            : await db
                .PublishedArticles.Where(p => p.ArticleId == lead.ArticleId)
                .Select(p => p.Headline)
                .SingleOrDefaultAsync(cancel)
                ?? "";

    private async Task SetAsync(string language, Guid id, DateTime now, CancellationToken cancel)
    {
        if (await db.LeadStories.FindAsync([language], cancel) is { } lead)
        {
            (lead.ArticleId, lead.SetAt) = (id, now);
            return;
        }

        db.LeadStories.Add(
            new LeadStory
            {
                Language = language,
                ArticleId = id,
                SetAt = now,
            }
        );
    }
}
