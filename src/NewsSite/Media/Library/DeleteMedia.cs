using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Media.Library;

/// <summary>Takes an asset out of the library, unless something shows it. For a while it can be put back; then its files are swept.</summary>
public sealed class DeleteMedia(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "media.deleted";

    /// <returns>Empty when deleted; otherwise why not, and every use in its way.</returns>
    public async Task<DeleteOutcome> ExecuteAsync(Guid assetId, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        var asset = await db
            .MediaAssets.Include(a => a.RenditionFiles)
            .Include(a => a.Tracks)
            .AsSplitQuery()
            .SingleAsync(a => a.Id == assetId, cancel);
        if (!asset.IsInCareOf(actor))
        {
            return Refuse("media.not-yours", "Only editors delete what someone else uploaded.");
        }

        if (await AssetUses.OfAsync(db, asset, cancel) is { Count: > 0 } uses)
        {
            return Refuse("media.in-use", "It is in use. Take it out of what shows it first.") with { Uses = uses };
        }

        // Removing it empties its lists, so what is kept of it is written down before.
        var change = new AuditChange(asset.Name, "") { Whole = EarlierState.Of<MediaAsset>(asset, null, asset.Hashes) };
        db.MediaAssets.Remove(asset);
        db.Audit(actor, Act, asset.Id, clock.GetUtcNow().UtcDateTime, change, asset.Name);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new DeleteOutcome([], []);
    }

    private static DeleteOutcome Refuse(string code, Phrase sentence) => new([new Problem(code, sentence)], []);
}

/// <param name="Uses">What shows the asset, when that is in the way.</param>
public sealed record DeleteOutcome(IReadOnlyList<Problem> Problems, IReadOnlyList<AssetUse> Uses);
