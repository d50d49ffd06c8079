using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts.Links;
using NewsSite.Core.Sharing;
using NewsSite.Data;

namespace NewsSite.Shares;

internal static class ShareQueries
{
    /// <returns>Null when there never was such a link; it may have ended.</returns>
    public static Task<ShareLink?> ShareLinkAsync(this NewsDb db, string token, CancellationToken cancel)
    {
        var digest = LinkToken.DigestOf(token);
        return db.ShareLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenDigest == digest, cancel);
    }
}
