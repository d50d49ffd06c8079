using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Core.Articles;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Import.Stories;

/// <summary>Stores one batch of imported stories in one transaction.</summary>
internal sealed class StoreImportedBatch(NewsDb db, TimeProvider clock, CurrentActor actor, AttachMedia attach)
{
    public async Task ExecuteAsync(PreparedBatch batch, string? folder, ImportReport report, CancellationToken cancel)
    {
        foreach (var refused in batch.Refused)
        {
            report.Refuse(refused.Line, refused.Reason);
        }

        // The last of several lines with one id is the one that counts.
        var latest = batch.Stories.GroupBy(s => s.ExternalId).Select(g => g.Last());
        var stories = await attach.ExecuteAsync(latest, folder, report, cancel);
        var revised = await StoreAsync(stories, cancel);
        var added = revised.Count(r => r.IsNew);
        report.Added += added;
        report.Changed += revised.Count - added;
        report.Unchanged += stories.Count - revised.Count;
    }

    /// <returns>The stories that brought something new.</returns>
    private async Task<List<RevisedStory>> StoreAsync(List<PreparedStory> stories, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var revised = await ReviseAsync(stories, cancel);
        if (revised.Count > 0)
        {
            await WriteAsync(revised, cancel);
            await transaction.CommitAsync(cancel);
        }

        return revised;
    }

    private async Task<List<RevisedStory>> ReviseAsync(List<PreparedStory> stories, CancellationToken cancel)
    {
        var contents = new StoryContents(db, await ReferenceBook.OpenAsync(db, cancel));
        var known = await KnownAsync(stories, cancel);
        return
        [
            .. stories.Select(s => Revise(s, contents, known.GetValueOrDefault(s.ExternalId))).OfType<RevisedStory>(),
        ];
    }

    private async Task<Dictionary<string, KnownStory>> KnownAsync(List<PreparedStory> stories, CancellationToken cancel)
    {
        var ids = stories.Select(s => s.ExternalId).ToList();
        return await db
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.ExternalId!))
            .Join(
                db.Revisions.AsNoTracking(),
                a => new { a.Id, Number = a.LatestNumber },
                r => new { Id = r.ArticleId, r.Number },
                (a, r) => new KnownStory(a, r)
            )
            .ToDictionaryAsync(k => k.Article.ExternalId!, cancel);
    }

    /// <returns>Null when the story is the same as before.</returns>
    private RevisedStory? Revise(PreparedStory story, StoryContents contents, KnownStory? before)
    {
        var content = contents.Of(story);
        if (before?.Latest.Content.SaysTheSameAs(content) == true)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (article, revision) = before is null
            ? Article.Start(content, actor.AccountId, RevisionReason.Imported, now, story.ExternalId)
            : Revise(before, content, now);
        Place(article, story.Story, now);
        return new RevisedStory(story, article, revision, before is null, contents.NamesOf(story));
    }

    private (Article Article, Revision Revision) Revise(KnownStory before, ArticleContent content, DateTime now)
    {
        var article = before.Article;
        db.Attach(article);
        return (article, article.Revise(content, actor.AccountId, RevisionReason.Imported, now, before.Latest));
    }

    private static void Place(Article article, ImportedStory story, DateTime now)
    {
        switch (story.State)
        {
            case ImportedState.Published:
                var (first, last) = (story.PublishedAt!.Value.UtcDateTime, story.UpdatedAt?.UtcDateTime);
                article.PublishAsOf(article.LatestNumber, first, last);
                break;
            case ImportedState.Scheduled when !article.IsLive:
                article.Schedule(article.LatestNumber, story.ScheduledFor!.Value.UtcDateTime, now);
                break;
            case ImportedState.InReview when article.State == ArticleState.Draft:
                article.SubmitForReview(now);
                break;
        }
    }

    private async Task WriteAsync(List<RevisedStory> stories, CancellationToken cancel)
    {
        var addresses = await BatchAddresses.OpenAsync(db, stories, cancel);
        await TakeFromReadersAsync(stories, cancel);
        var plans = await BatchPlans.OpenAsync(db, actor, clock, stories, cancel);

        // Known stories as they stand now, and new sections, topics and people, which the rows below point to.
        await db.SaveChangesAsync(cancel);
        await using var rows = new PreparedRows(db);
        foreach (var story in stories)
        {
            await WriteAsync(story, rows, addresses, cancel);
            if (plans.NewPlanFor(story) is { } plan)
            {
                await rows.InsertAsync(plan, cancel);
            }
        }
    }

    private async Task TakeFromReadersAsync(List<RevisedStory> stories, CancellationToken cancel)
    {
        var ids = stories.Where(s => !s.IsNew && s.Prepared.IsPublished).Select(s => s.Article.Id).ToList();
        if (ids.Count > 0)
        {
            await db.PublishedArticles.Where(p => ids.Contains(p.ArticleId)).ExecuteDeleteAsync(cancel);
        }
    }

    private async Task WriteAsync(
        RevisedStory story,
        PreparedRows rows,
        BatchAddresses addresses,
        CancellationToken cancel
    )
    {
        if (story.IsNew)
        {
            await rows.InsertAsync(story.Article, cancel);
        }

        await rows.InsertAsync(story.Revision, cancel);
        if (story.Prepared.IsPublished)
        {
            await PublishAsync(story, rows, addresses, cancel);
        }
    }

    private async Task PublishAsync(
        RevisedStory story,
        PreparedRows rows,
        BatchAddresses addresses,
        CancellationToken cancel
    )
    {
        var (slug, address) = await addresses.ReserveAsync(story, clock.GetUtcNow().UtcDateTime, cancel);
        if (address is not null)
        {
            await rows.InsertAsync(address, cancel);
        }

        var (content, body) = (story.Revision.Content, story.Prepared.Body!);
        await rows.InsertAsync(PublishedArticleWriter.Build(story.Article, content, body, slug, story.Names), cancel);
    }

    private sealed record KnownStory(Article Article, Revision Latest);
}
