using System.Globalization;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;
using NewsSite.Media.Renditions;

namespace NewsSite.Media.Library;

/// <summary>What the desk says of an asset in a few words.</summary>
public static class AssetWords
{
    /// <returns>Such as <c>2000 × 1500 · 1.4 MB</c> or <c>4:51 · 12 MB</c>.</returns>
    public static string Measure(MediaAsset asset) =>
        string.Join(
            " · ",
            (
                (string?[])
                    [
                        asset.WidthPixels is null ? null : $"{asset.WidthPixels} × {asset.HeightPixels}",
                        asset.Duration is { } duration ? Time(duration) : null,
                        Size(asset.Bytes),
                    ]
            ).OfType<string>()
        );

    public static string Kind(MediaAsset asset) =>
        asset.Kind switch
        {
            MediaKind.Picture => "Picture",
            MediaKind.Video => "Film",
            _ => "Sound",
        };

    public static string Size(long bytes) =>
        bytes < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB");

    public static string Alt(MediaAsset asset) =>
        asset.Kind != MediaKind.Picture ? ""
        : asset.Decorative ? "Decorative"
        : asset.Alt.Length > 0 ? asset.Alt
        : "Missing";

    /// <summary>What keeps it from being used well.</summary>
    public static IEnumerable<string> Lacks(MediaAsset asset)
    {
        if (asset is { Kind: MediaKind.Picture, Alt: "", Decorative: false })
        {
            yield return "No alt text";
        }

        if (asset.Credit.Length == 0)
        {
            yield return "No credit";
        }

        if (asset.Renditions == RenditionProgress.Failed)
        {
            yield return "Sizes failed";
        }
    }

    /// <summary>How far the making of an asset's other files has come.</summary>
    /// <param name="percent">Of a film that is being made; null when not known.</param>
    public static string Progress(MediaAsset asset, int? percent = null) =>
        asset.Kind == MediaKind.Video ? FilmProgress(asset, percent) : PictureProgress(asset);

    private static string FilmProgress(MediaAsset film, int? percent) =>
        film.Renditions switch
        {
            RenditionProgress.NotNeeded or RenditionProgress.Done when film.RenditionFiles.Count == 0 =>
                "Shown as uploaded.",
            RenditionProgress.Waiting => "Smaller files: waiting their turn.",
            RenditionProgress.Working when percent is null => "Smaller files: being made.",
            RenditionProgress.Working => $"Smaller files: being made, {percent} % done.",
            RenditionProgress.Failed => film.RenditionTrouble ?? "Smaller files could not be made.",
            _ => $"Smaller files: {string.Join(", ", FilmSizes.Ordered(film).Select(FilmSizes.NameOf))}.",
        };

    private static string PictureProgress(MediaAsset asset) =>
        asset.Renditions switch
        {
            RenditionProgress.NotNeeded => "Shown as uploaded.",
            RenditionProgress.Waiting => "Sizes: waiting their turn.",
            RenditionProgress.Done => $"Sizes: all {asset.RenditionFiles.Count} made.",
            RenditionProgress.Failed => asset.RenditionTrouble ?? "Sizes could not be made.",
            _ => $"Sizes: {asset.RenditionFiles.Count} of {RenditionPlan.CountFor(asset)} made.",
        };

    public static bool IsInProgress(MediaAsset asset) =>
        asset.Renditions is RenditionProgress.Waiting or RenditionProgress.Working or RenditionProgress.Usable;

    private static string Time(TimeSpan duration) =>
        duration.ToString(duration.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
