using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Media.Library;

namespace NewsSite.Media.RollingBack;

/// <summary>The file that stands under an asset's name, and what is known of it.</summary>
internal sealed record FileState(
    string Hash,
    string ContentType,
    long Bytes,
    int? WidthPixels,
    int? HeightPixels,
    TimeSpan? Duration,
    MediaSuggestions? Suggestions,
    string? DominantColour,
    bool HasRenditions
)
{
    public static FileState Of(MediaAsset asset) =>
        new(
            asset.Hash,
            asset.ContentType,
            asset.Bytes,
            asset.WidthPixels,
            asset.HeightPixels,
            asset.Duration,
            asset.Suggestions,
            asset.DominantColour,
            asset.Renditions != RenditionProgress.NotNeeded
        );

    /// <param name="before">Its file is kept until this can no longer be taken back.</param>
    /// <param name="wasLike">Such as <c>JPEG, 800 × 600, 120 KB</c>.</param>
    public static AuditChange Change(FileState before, string wasLike, MediaAsset asset) =>
        new(wasLike, AssetWords.Measure(asset).ToString()) { Whole = EarlierState.Of(before, Of(asset), before.Hash) };

    /// <summary>The other sizes are made anew.</summary>
    public void ApplyTo(MediaAsset asset)
    {
        (asset.Hash, asset.ContentType, asset.Bytes) = (Hash, ContentType, Bytes);
        (asset.WidthPixels, asset.HeightPixels, asset.Duration) = (WidthPixels, HeightPixels, Duration);
        (asset.Suggestions, asset.DominantColour, asset.RenditionTrouble) = (Suggestions, DominantColour, null);
        asset.Renditions = HasRenditions ? RenditionProgress.Waiting : RenditionProgress.NotNeeded;
        asset.RenditionFiles.Clear();
    }
}
