using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Renditions;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Media.Library;

/// <summary>Brings a deleted asset back into the library, with its words, captions and files.</summary>
public sealed class PutBackMedia(
    NewsDb db,
    IMediaStore store,
    RenditionBell bell,
    TimeProvider clock,
    CurrentActor actor
)
{
    internal const string Act = "media.put-back";

    /// <returns>Empty when it is in the library; otherwise why not. Null when nothing that they may put back has that id.</returns>
    public async Task<IReadOnlyList<Problem>?> ExecuteAsync(Guid assetId, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (await db.MediaAssets.AnyAsync(a => a.Id == assetId, cancel))
        {
            return [];
        }

        if (
            await db.DeletedMedia(assetId).FirstOrDefaultAsync(cancel) is not { } deletion
            || !deletion.TryBefore<MediaAsset>(out var asset)
            || asset?.IsInCareOf(actor) != true
        )
        {
            return null;
        }

        if (await ProblemOfAsync(asset, cancel) is { } problem)
        {
            return [problem];
        }

        await AddAsync(asset, cancel);
        await transaction.CommitAsync(cancel);
        bell.Ring();
        return [];
    }

    private async Task AddAsync(MediaAsset asset, CancellationToken cancel)
    {
        if (!await db.MediaAssets.AnyAsync(a => a.Id == asset.PosterId, cancel))
        {
            asset.PosterId = null;
        }

        asset.Renditions = asset.Renditions switch
        {
            RenditionProgress.Working => RenditionProgress.Waiting,
            RenditionProgress.Done when PictureCrops.MissingOf(asset).Count > 0 => RenditionProgress.Usable,
            var progress => progress,
        };

        db.MediaAssets.Add(asset);
        db.Audit(actor, Act, asset.Id, clock.GetUtcNow().UtcDateTime, new AuditChange("", asset.Name), asset.Name);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Problem?> ProblemOfAsync(MediaAsset asset, CancellationToken cancel)
    {
        if (await db.MediaAssets.AnyAsync(a => a.Name == asset.Name, cancel))
        {
            return new(
                "media.name-taken",
                $"Another file is called “{asset.Name}” now, and stories name files by their name. Delete that one first, or upload this one anew under another name."
            );
        }

        if (await store.OpenAsync(asset.Hash, cancel) is not { } content)
        {
            return new("media.file-gone", "Its file is not in the store any more.");
        }

        await content.DisposeAsync();
        return null;
    }
}
