using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Data;

namespace NewsSite.Media.Storage;

internal static class StoredHashQueries
{
    /// <summary>Every file of the media store that a row names. What is not among them is swept, and not backed up.</summary>
    public static IQueryable<string> StoredHashes(this NewsDb db) =>
        db
            .MediaAssets.Select(a => a.Hash)
            .Union(db.Set<Rendition>().Select(r => r.Hash))
            .Union(db.Set<MediaTrack>().Select(t => t.Hash))
            .Union(db.Set<EarlierFile>().Select(f => f.Hash));
}
