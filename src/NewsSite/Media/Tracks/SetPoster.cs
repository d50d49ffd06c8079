using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.Library;
using NewsSite.Media.RollingBack;
using NewsSite.Shared;

namespace NewsSite.Media.Tracks;

/// <summary>Chooses the picture that stands in a film's place until it plays.</summary>
public sealed class SetPoster(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "media.poster-set";

    /// <param name="pictureName">Name of a picture in the library; empty takes the poster away.</param>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid assetId, string pictureName, CancellationToken cancel)
    {
        var asset = await db.MediaAssets.SingleAsync(a => a.Id == assetId, cancel);
        var name = pictureName.Trim();
        var poster = await db.MediaAssets.FirstOrDefaultAsync(
            a => a.Name == name && a.Kind == MediaKind.Picture,
            cancel
        );
        if (name.Length > 0 && poster is null)
        {
            return
            [
                new Problem("media.poster-unknown", $"There is no picture named “{name}” in the library.", "Poster"),
            ];
        }

        var before = await db.NameOfPosterAsync(asset, cancel);
        asset.PosterId = poster?.Id;
        var change = OneText.Change(before, poster?.Name ?? "");
        await db.SaveChangedAsync(asset, actor, Act, clock.GetUtcNow().UtcDateTime, change, cancel, name);
        return [];
    }
}
