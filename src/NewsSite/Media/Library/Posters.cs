using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Media.Library;

internal static class Posters
{
    /// <returns>Empty when it has none.</returns>
    public static async Task<string> NameOfPosterAsync(this NewsDb db, MediaAsset asset, CancellationToken cancel) =>
        await db.MediaAssets.Where(a => a.Id == asset.PosterId).Select(a => a.Name).SingleOrDefaultAsync(cancel) ?? "";

    /// <returns>The posters of those assets that have one, by id, with their renditions.</returns>
    public static async Task<IReadOnlyDictionary<Guid, MediaAsset>> OfAsync(
        NewsDb db,
        IEnumerable<MediaAsset> assets,
        CancellationToken cancel
    )
    {
        var ids = assets.Select(a => a.PosterId).OfType<Guid>().ToList();
        return await db
            .MediaAssets.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Include(a => a.RenditionFiles)
            .ToDictionaryAsync(a => a.Id, cancel);
    }
}
