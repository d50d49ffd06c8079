using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Media.Library;

/// <summary>Takes an asset out of the library, unless something shows it. Its files are swept later.</summary>
public sealed class DeleteMedia(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    /// <returns>Empty when deleted; otherwise why not, and every use in its way.</returns>
    public async Task<DeleteOutcome> ExecuteAsync(Guid assetId, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        var asset = await db.MediaAssets.SingleAsync(a => a.Id == assetId, cancel);
        if (!actor.May(Permission.Edit) && asset.UploadedById != actor.AccountId)
        {
            return Refuse("media.not-yours", "Only editors delete what someone else uploaded.");
        }

        if (await AssetUses.OfAsync(db, asset, cancel) is { Count: > 0 } uses)
        {
            return Refuse("media.in-use", "It is in use. Take it out of what shows it first.") with { Uses = uses };
        }

        db.MediaAssets.Remove(asset);
        db.Audit(actor, "media.deleted", asset.Id, clock.GetUtcNow().UtcDateTime, asset.Name);
        await db.SaveChangesAsync(cancel);
        return new DeleteOutcome([], []);
    }

    private static DeleteOutcome Refuse(string code, string sentence) => new([new Problem(code, sentence)], []);
}

/// <param name="Uses">What shows the asset, when that is in the way.</param>
public sealed record DeleteOutcome(IReadOnlyList<Problem> Problems, IReadOnlyList<AssetUse> Uses);
