using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Shared;

namespace NewsSite.Media.Tracks;

/// <summary>Takes a film's captions in one language away.</summary>
public sealed class RemoveTrack(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    public async Task ExecuteAsync(Guid assetId, string language, CancellationToken cancel)
    {
        var asset = await db.MediaAssets.Include(a => a.Tracks).SingleAsync(a => a.Id == assetId, cancel);
        if (asset.Tracks.RemoveAll(t => t.Language == language) > 0)
        {
            await db.SaveChangedAsync(
                asset,
                actor,
                "media.captions-removed",
                clock.GetUtcNow().UtcDateTime,
                cancel,
                language
            );
        }
    }
}
