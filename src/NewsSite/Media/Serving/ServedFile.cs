using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Media.Serving;

/// <param name="IsPublished">A story that readers can see shows it.</param>
internal sealed record ServedFile(string ContentType, bool IsPublished);

internal static class ServedFiles
{
    /// <summary>Assets, renditions and tracks stored under a hash; what readers may have comes first.</summary>
    public static IQueryable<ServedFile> MediaFiles(this NewsDb db, string hash) =>
        db
            .MediaAssets.Where(a => a.Hash == hash)
            .Select(a => new { a.Id, a.ContentType })
            .Concat(db.Set<Rendition>().Where(r => r.Hash == hash).Select(r => new { Id = r.AssetId, r.ContentType }))
            .Concat(
                db.Set<MediaTrack>()
                    .Where(t => t.Hash == hash)
                    .Select(t => new { Id = t.AssetId, ContentType = "text/vtt" })
            )
            .OrderByDescending(f => db.PublishedMedia.Any(m => m.AssetId == f.Id))
            .Select(f => new ServedFile(f.ContentType, db.PublishedMedia.Any(m => m.AssetId == f.Id)));
}
