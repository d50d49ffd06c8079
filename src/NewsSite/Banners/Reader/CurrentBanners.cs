using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Outbox;

namespace NewsSite.Banners.Reader;

/// <summary>The banners that readers see now, kept in memory: every page asks for them.</summary>
public sealed class CurrentBanners(IServiceScopeFactory scopes, OutboxSignal commits, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile Known _known = new([], CommitsSeen: -1);

    /// <summary>What a page shows: never older than the last commit of this process.</summary>
    /// <param name="language">Tag of the page's language.</param>
    /// <param name="cancel">Stops waiting for the store.</param>
    public async ValueTask<ShownBanner?> ShownAsync(string language, CancellationToken cancel)
    {
        await CatchUpAsync(cancel);
        return Shown(language);
    }

    /// <summary>Reads when this process has committed something since the last look.</summary>
    /// <returns>Whether there was such a commit.</returns>
    public async ValueTask<bool> CatchUpAsync(CancellationToken cancel)
    {
        var wanted = commits.Commits;
        if (_known.CommitsSeen >= wanted)
        {
            return false;
        }

        await ReadAsync(unlessSeen: wanted, cancel);
        return true;
    }

    /// <summary>From memory alone.</summary>
    public ShownBanner? Shown(string language)
    {
        var now = Now;
        return _known.Banners.FirstOrDefault(b => b.IsShownAt(now) && b.IsIn(language));
    }

    /// <summary>When time alone will next change what is shown; null for never.</summary>
    public DateTime? NextChangeAt()
    {
        var now = Now;
        return _known
            .Banners.SelectMany(b => (DateTime[])[b.StartsAt, b.EndsAt])
            .Where(at => at > now)
            .Select(at => (DateTime?)at)
            .Min();
    }

    public Task RefreshAsync(CancellationToken cancel) => ReadAsync(unlessSeen: long.MaxValue, cancel);

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Of many pages that wait here after one commit, the first reads for all.</summary>
    private async Task ReadAsync(long unlessSeen, CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            var seen = commits.Commits;
            if (_known.CommitsSeen < unlessSeen)
            {
                await using var scope = scopes.CreateAsyncScope();
                _known = new Known(await AskAsync(scope.ServiceProvider.GetRequiredService<NewsDb>(), cancel), seen);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private Task<List<ShownBanner>> AskAsync(NewsDb db, CancellationToken cancel)
    {
        var now = Now;
        return (
            from banner in db.Banners.AsNoTracking().NotOverAt(now)
            join story in db.PublishedArticles on banner.ArticleId equals (Guid?)story.ArticleId into stories
            from story in stories.DefaultIfEmpty()
            select new ShownBanner(
                banner.Id,
                banner.Text,
                banner.Languages,
                banner.StartsAt,
                banner.EndsAt,
                banner.ArticleId,
                story == null ? null : story.Path
            )
        ).ToListAsync(cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private sealed record Known(IReadOnlyList<ShownBanner> Banners, long CommitsSeen);
}
