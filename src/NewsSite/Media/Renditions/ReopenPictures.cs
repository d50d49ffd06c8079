using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Data;

namespace NewsSite.Media.Renditions;

/// <summary>Finds finished pictures that lack a crop, since they were made when there were fewer shapes, and has it made.</summary>
internal sealed class ReopenPictures(NewsDb db)
{
    private const int AtOnce = 500;

    /// <returns>How many pictures have something to be made again.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var reopened = 0;
        for (var (last, more) = (Guid.Empty, true); more; )
        {
            var pictures = await FinishedAfterAsync(last, cancel);
            var lacking = pictures.Where(p => PictureCrops.MissingOf(p).Count > 0).Select(p => p.Id).ToList();
            reopened += await ReopenAsync(lacking, cancel);
            (last, more) = (pictures.LastOrDefault()?.Id ?? last, pictures.Count == AtOnce);
        }

        return reopened;
    }

    /// <summary>Those that may lack one: most pictures have as many crops as there are shapes.</summary>
    private Task<List<MediaAsset>> FinishedAfterAsync(Guid last, CancellationToken cancel) =>
        db
            .MediaAssets.AsNoTracking()
            .Where(a => a.Kind == MediaKind.Picture && a.Renditions == RenditionProgress.Done)
            .Where(a => a.RenditionFiles.Count(r => r.IsCrop) < CropShape.All.Count && a.Id > last)
            .Include(a => a.RenditionFiles)
            .AsSplitQuery()
            .OrderBy(a => a.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);

    /// <remarks>Somebody may have given one a new file meanwhile, and it waits anyway.</remarks>
    private Task<int> ReopenAsync(List<Guid> ids, CancellationToken cancel) =>
        db
            .MediaAssets.Where(a => ids.Contains(a.Id) && a.Renditions == RenditionProgress.Done)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Renditions, RenditionProgress.Usable), cancel);
}
