using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Media.Renditions;

/// <summary>Tries once more to make the sizes of a picture.</summary>
public sealed class RetryRenditions(NewsDb db, RenditionBell bell)
{
    public async Task ExecuteAsync(Guid assetId, CancellationToken cancel)
    {
        var asset = await db.MediaAssets.SingleAsync(a => a.Id == assetId, cancel);
        if (asset.Renditions == RenditionProgress.Failed)
        {
            asset.Renditions = RenditionProgress.Waiting;
            asset.RenditionTrouble = null;
            await db.SaveChangesAsync(cancel);
            bell.Ring();
        }
    }
}
