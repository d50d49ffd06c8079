using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Renditions;
using NewsSite.Shared;

namespace NewsSite.Media.Qualities;

/// <summary>Makes the smaller files of a film anew; what was added by hand stays.</summary>
public sealed class RemakeQualities(
    NewsDb db,
    Ffmpeg ffmpeg,
    RenditionBell bell,
    TimeProvider clock,
    CurrentActor actor
)
{
    /// <returns>Empty when they wait to be made; otherwise why they cannot be, and nothing was changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid assetId, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        if (await ffmpeg.WhyUnavailableAsync(cancel) is { } why)
        {
            return [new Problem("media.qualities-unavailable", why)];
        }

        var film = await db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == assetId, cancel);
        // Whoever presses twice would throw away what is just being made.
        if (
            film.Kind == MediaKind.Video
            && film.Renditions is not (RenditionProgress.Waiting or RenditionProgress.Working)
        )
        {
            film.RenditionFiles.RemoveAll(r => !r.IsByHand);
            (film.Renditions, film.RenditionTrouble) = (RenditionProgress.Waiting, null);
            db.Raise(new MediaChanged(film.Id, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancel);
            bell.Ring();
        }

        return [];
    }
}
