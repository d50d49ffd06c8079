using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.RollingBack;
using NewsSite.Shared;

namespace NewsSite.Media.Tracks;

/// <summary>Takes a film's captions in one language away.</summary>
public sealed class RemoveTrack(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "media.captions-removed";

    public async Task ExecuteAsync(Guid assetId, string language, CancellationToken cancel)
    {
        var asset = await db.MediaAssets.Include(a => a.Tracks).SingleAsync(a => a.Id == assetId, cancel);
        if (asset.Tracks.Find(t => t.Language == language) is { } track)
        {
            var before = CaptionState.Of(asset, language);
            asset.Tracks.Remove(track);
            await db.SaveChangedAsync(
                asset,
                actor,
                Act,
                clock.GetUtcNow().UtcDateTime,
                CaptionState.Change(before, track.PlainText, asset, language),
                cancel,
                language
            );
        }
    }
}
