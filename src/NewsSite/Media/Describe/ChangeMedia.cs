using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Media.Describe;

internal static class ChangeMedia
{
    /// <summary>Saves what was done to an asset, with the line of record and the word to those who show it.</summary>
    public static Task SaveChangedAsync(
        this NewsDb db,
        MediaAsset asset,
        CurrentActor actor,
        string act,
        DateTime now,
        AuditChange change,
        CancellationToken cancel,
        string detail = ""
    )
    {
        actor.Require(Permission.Write);
        db.Audit(actor, act, asset.Id, now, change, detail);
        db.Raise(new MediaChanged(asset.Id, now));
        return db.SaveChangesAsync(cancel);
    }
}
