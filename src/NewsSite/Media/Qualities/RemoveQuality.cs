using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media.Films;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Shared;

namespace NewsSite.Media.Qualities;

/// <summary>Takes one of the smaller files of a film away.</summary>
public sealed class RemoveQuality(NewsDb db, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "media.quality-removed";

    /// <param name="name">Such as <c>480p</c>.</param>
    public async Task ExecuteAsync(Guid assetId, string name, CancellationToken cancel)
    {
        var film = await db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == assetId, cancel);
        if (FilmSizes.Find(film, name) is { } file)
        {
            var before = QualityState.Of(film, name);
            film.RenditionFiles.Remove(file);
            var change = QualityState.Change(before, null);
            await db.SaveChangedAsync(film, actor, Act, clock.GetUtcNow().UtcDateTime, change, cancel, name);
        }
    }
}
