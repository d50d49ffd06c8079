using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Media.Library;

internal static class DeletedMediaQueries
{
    /// <summary>What was taken out of the library and can still be put back, the latest first. It is in no list and readers never get it.</summary>
    public static IQueryable<EarlierState> DeletedMedia(this NewsDb db) =>
        db
            .EarlierStates.AsNoTracking()
            .Where(s => s.Act == DeleteMedia.Act && !db.MediaAssets.Any(a => a.Id == s.ObjectId))
            .OrderByDescending(s => s.Row);

    public static IQueryable<EarlierState> DeletedMedia(this NewsDb db, Guid assetId) =>
        db.DeletedMedia().Where(s => s.ObjectId == assetId);

    /// <summary>Editors look after everything in the library, authors after what they uploaded.</summary>
    public static bool IsInCareOf(this MediaAsset asset, CurrentActor actor) =>
        actor.May(Permission.Edit) || asset.UploadedById == actor.AccountId;
}
