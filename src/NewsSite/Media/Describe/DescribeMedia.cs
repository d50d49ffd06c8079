using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Renditions;
using NewsSite.Media.RollingBack;
using NewsSite.Shared;

namespace NewsSite.Media.Describe;

/// <summary>Sets an asset's words, and the point of a picture that crops keep.</summary>
public sealed class DescribeMedia(NewsDb db, RenditionBell bell, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "media.described";

    /// <param name="focus">Null leaves it as it is.</param>
    /// <returns>Empty when saved. Otherwise what must be mended first; nothing was changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        Guid assetId,
        MediaDescription description,
        FocalPoint? focus,
        CancellationToken cancel
    )
    {
        var asset = await db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == assetId, cancel);
        if (description.ProblemsFor(asset.Kind) is { Count: > 0 } problems)
        {
            return problems;
        }

        if (focus?.Problems() is { Count: > 0 } outside)
        {
            return outside;
        }

        await SaveAsync(asset, description, focus, cancel);
        return [];
    }

    /// <summary>Gives an asset the words again that it had. They may be fewer than are asked for today: an upload may lack alt text.</summary>
    internal async Task<IReadOnlyList<Problem>> RestoreAsync(Guid assetId, WordsState words, CancellationToken cancel)
    {
        actor.Require(Permission.Write);
        var asset = await db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == assetId, cancel);
        await SaveAsync(asset, words.Description(), words.Focus(), cancel);
        return [];
    }

    private async Task SaveAsync(
        MediaAsset asset,
        MediaDescription description,
        FocalPoint? focus,
        CancellationToken cancel
    )
    {
        var before = WordsState.Of(asset);
        description.ApplyTo(asset);
        Focus(asset, focus);
        var now = clock.GetUtcNow().UtcDateTime;
        db.Audit(actor, Act, asset.Id, now, WordsState.Change(before, WordsState.Of(asset)));
        db.Raise(new MediaChanged(asset.Id, now));
        await db.SaveChangesAsync(cancel);
        bell.Ring();
    }

    /// <summary>Another point means other crops; the sizes for pages stay.</summary>
    private static void Focus(MediaAsset asset, FocalPoint? focus)
    {
        if (focus is null || (asset.FocalX, asset.FocalY) == (focus.X, focus.Y))
        {
            return;
        }

        (asset.FocalX, asset.FocalY) = (focus.X, focus.Y);
        asset.RenditionFiles.RemoveAll(r => r.IsCrop);
        if (asset.Renditions == RenditionProgress.Done)
        {
            asset.Renditions = RenditionProgress.Usable;
        }
    }
}

/// <summary>From 0 to 1 from the left and from the top.</summary>
public sealed record FocalPoint(double X, double Y)
{
    public IReadOnlyList<Problem> Problems() => [.. Outside(X, "FocalPercentX"), .. Outside(Y, "FocalPercentY")];

    private static IEnumerable<Problem> Outside(double part, string field) =>
        part is >= 0 and <= 1
            ? []
            :
            [
                new Problem(
                    "media.focus-outside",
                    "The focal point lies outside the picture. Give a number from 0 to 100.",
                    field
                ),
            ];
}
