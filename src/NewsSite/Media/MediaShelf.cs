using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Data;
using NewsSite.Media.Renditions;

namespace NewsSite.Media;

/// <summary>Assets by name, as pages need them.</summary>
public sealed class MediaShelf
{
    private const int WidestPoster = 800;
    private static readonly string[] PosterTypes = ["image/webp", "image/jpeg"];

    public static readonly MediaShelf Empty = new([]);

    /// <summary>The asset itself or its poster; null for a film without one, and for sound.</summary>
    private readonly Dictionary<string, MediaAsset?> _pictures;

    private MediaShelf(IReadOnlyList<MediaAsset> assets, IReadOnlyDictionary<Guid, MediaAsset>? posters = null)
    {
        AssetIds = [.. assets.Select(a => a.Id).Concat(assets.Select(a => a.PosterId).OfType<Guid>()).Distinct()];
        Facts = assets.ToDictionary(a => a.Name, a => FactsOf(a, PosterOf(a, posters)), StringComparer.Ordinal);
        _pictures = assets.ToDictionary(
            a => a.Name,
            a => a.Kind == MediaKind.Picture ? a : PosterOf(a, posters),
            StringComparer.Ordinal
        );
    }

    public IReadOnlyDictionary<string, MediaFacts> Facts { get; }

    /// <returns>The named picture or the film's poster in that shape; null while there is none.</returns>
    public RenditionFacts? CropOf(string name, CropShape shape) =>
        _pictures.GetValueOrDefault(name) is { } picture && PictureCrops.Find(picture, shape) is { } crop
            ? FactsOf(crop, picture.Name)
            : null;

    /// <summary>Every asset on the shelf, posters included.</summary>
    public IReadOnlyList<Guid> AssetIds { get; }

    /// <summary>The named assets; names the library lacks are left out.</summary>
    public static async Task<MediaShelf> OfAsync(NewsDb db, IEnumerable<string> names, CancellationToken cancel)
    {
        var wanted = names.Where(n => n.Length > 0).Distinct().ToList();
        if (wanted.Count == 0)
        {
            return Empty;
        }

        var assets = await AssetsAsync(db, a => wanted.Contains(a.Name), cancel);
        var posterIds = assets.Select(a => a.PosterId).OfType<Guid>().ToList();
        var posters = posterIds.Count == 0 ? [] : await AssetsAsync(db, a => posterIds.Contains(a.Id), cancel);
        return new MediaShelf(assets, posters.ToDictionary(p => p.Id));
    }

    private static Task<List<MediaAsset>> AssetsAsync(
        NewsDb db,
        System.Linq.Expressions.Expression<Func<MediaAsset, bool>> which,
        CancellationToken cancel
    ) =>
        db
            .MediaAssets.AsNoTracking()
            .Where(which)
            .Include(a => a.RenditionFiles)
            .Include(a => a.Tracks)
            .AsSplitQuery()
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);

    private static MediaAsset? PosterOf(MediaAsset asset, IReadOnlyDictionary<Guid, MediaAsset>? posters) =>
        asset.PosterId is { } id ? posters?.GetValueOrDefault(id) : null;

    private static MediaFacts FactsOf(MediaAsset asset, MediaAsset? poster) =>
        new(
            asset.Name,
            asset.Kind,
            MediaAddress.Of(asset.Hash, asset.Name, asset.ContentType),
            asset.ContentType,
            asset.Bytes,
            asset.WidthPixels,
            asset.HeightPixels,
            asset.Duration,
            [
                .. asset
                    .RenditionFiles.Where(r => !r.IsCrop)
                    .OrderBy(r => r.ContentType)
                    .ThenBy(r => r.WidthPixels)
                    .Select(r => FactsOf(r, asset.Name)),
            ],
            poster is null ? null : PosterFileOf(poster),
            [
                .. asset
                    .Tracks.OrderBy(t => t.Kind)
                    .ThenBy(t => t.Language, StringComparer.Ordinal)
                    .Select(t => FactsOf(t, asset.Name)),
            ],
            asset.Transcript.Length == 0 ? null : asset.Transcript,
            asset.DominantColour
        );

    private static RenditionFacts FactsOf(Rendition rendition, string name) =>
        new(
            MediaAddress.Of(rendition.Hash, name, rendition.ContentType),
            rendition.ContentType,
            rendition.WidthPixels,
            rendition.HeightPixels,
            rendition.Bytes
        );

    private static TrackFacts FactsOf(MediaTrack track, string name) =>
        new(
            MediaAddress.Of(track.Hash, $"{name}.{track.Language}", "text/vtt"),
            track.Language,
            Language.Find(track.Language)?.OwnName ?? track.Language,
            track.Kind == TrackKind.Chapters
        );

    /// <summary>Browsers fetch posters at once, also of films far down the page: a column's width in the lighter format must do.</summary>
    private static RenditionFacts PosterFileOf(MediaAsset poster) =>
        poster
            .RenditionFiles.Where(r =>
                !r.IsCrop && r.WidthPixels <= WidestPoster && PosterTypes.Contains(r.ContentType)
            )
            .OrderByDescending(r => r.ContentType == PosterTypes[0])
            .ThenByDescending(r => r.WidthPixels)
            .FirstOrDefault()
            is { } best
            ? FactsOf(best, poster.Name)
            : new RenditionFacts(
                MediaAddress.Of(poster.Hash, poster.Name, poster.ContentType),
                poster.ContentType,
                poster.WidthPixels ?? 0,
                poster.HeightPixels ?? 0,
                poster.Bytes
            );
}
