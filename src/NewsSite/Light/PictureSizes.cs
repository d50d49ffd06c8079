using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Light;

/// <summary>How many bytes a picture would cost, by the address it is served at.</summary>
public sealed class PictureSizes(NewsDb db)
{
    /// <summary>More would be no page that we make.</summary>
    private const int Most = 500;

    /// <param name="addresses">Site paths of stored files; others are left out.</param>
    public async Task<IReadOnlyDictionary<string, long>> OfAsync(
        IEnumerable<string> addresses,
        CancellationToken cancel
    )
    {
        var byHash = addresses.Distinct().Take(Most).ToLookup(HashIn);
        var hashes = byHash.Select(g => g.Key).Where(h => h.Length > 0).ToList();
        if (hashes.Count == 0)
        {
            return new Dictionary<string, long>();
        }

        var files = await db
            .MediaAssets.Where(a => hashes.Contains(a.Hash))
            .Select(a => new { a.Hash, a.Bytes })
            .Concat(
                db.MediaAssets.SelectMany(a => a.RenditionFiles)
                    .Where(r => hashes.Contains(r.Hash))
                    .Select(r => new { r.Hash, r.Bytes })
            )
            .Distinct()
            .OrderBy(f => f.Hash)
            .Take(Most)
            .ToListAsync(cancel);
        return files
            .DistinctBy(f => f.Hash)
            .SelectMany(f => byHash[f.Hash].Select(address => (address, f.Bytes)))
            .ToDictionary(f => f.address, f => f.Bytes, StringComparer.Ordinal);
    }

    /// <returns>The folder in <c>/media/hash/name</c>; empty for other addresses.</returns>
    private static string HashIn(string address) => address.Split('/') is ["", "media", var hash, _] ? hash : "";
}
