using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSite.Articles.RollingBack;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Articles;

/// <summary>Puts scheduled stories before readers when their moment comes; on start, those whose moment passed meanwhile.</summary>
public sealed partial class PublishDueArticles(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<PublishDueArticles> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            await PublishAllDueAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PublishAllDueAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var id in await DueAsync(cancel))
            {
                await PublishOneAsync(id, cancel);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(log, failure, null);
        }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        return await db.Articles.DueAt(clock.GetUtcNow().UtcDateTime).Select(a => a.Id).Take(200).ToListAsync(cancel);
    }

    /// <summary>Each in a transaction of its own: what a second process published first is no longer due.</summary>
    private async Task PublishOneAsync(Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<PublishScheduledArticle>().ExecuteAsync(id, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(log, failure, id);
        }
    }

    [LoggerMessage(LogLevel.Error, "The scheduled story {Id} could not be published.")]
    private static partial void LogFailure(ILogger log, Exception failure, Guid? id);
}

/// <summary>Publishes one scheduled story whose moment has come.</summary>
public sealed class PublishScheduledArticle(NewsDb db, TimeProvider clock, CurrentActor actor, LivePointer live)
{
    public async Task ExecuteAsync(Guid id, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var article = await db.Articles.DueAt(now).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (article?.ScheduledNumber is not { } number)
        {
            return;
        }

        var due = article.ScheduledFor!.Value;
        var content = (await db.RevisionAsync(id, number, cancel)).Content;
        article.Publish(number, now);
        await live.MoveAsync(article, content, now, cancel);
        db.Audit(actor, StoryActs.Published, id, now, LiveChange.Of(null, number), $"Scheduled for {due:u}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
