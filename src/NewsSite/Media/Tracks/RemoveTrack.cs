using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.RollingBack;
using NewsSite.Shared;

namespace NewsSite.Media.Tracks;

/// <summary>Takes a film's captions or chapters in one language away.</summary>
public sealed class RemoveTrack(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "media.captions-removed";
    internal const string ChaptersAct = "media.chapters-removed";

    public async Task ExecuteAsync(Guid assetId, TrackKind kind, string language, CancellationToken cancel)
    {
        var asset = await db.MediaAssets.Include(a => a.Tracks).SingleAsync(a => a.Id == assetId, cancel);
        if (asset.Tracks.Find(t => t.Kind == kind && t.Language == language) is { } track)
        {
            var before = CaptionState.Of(asset, kind, language);
            asset.Tracks.Remove(track);
            await db.SaveChangedAsync(
                asset,
                actor,
                kind == TrackKind.Captions ? Act : ChaptersAct,
                clock.GetUtcNow().UtcDateTime,
                CaptionState.Change(before, track.PlainText, null, ""),
                cancel,
                language
            );
        }
    }
}
