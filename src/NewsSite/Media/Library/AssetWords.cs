using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;
using NewsSite.Media.Renditions;
using NewsSite.Shared.Words;

namespace NewsSite.Media.Library;

/// <summary>What the desk says of an asset in a few words.</summary>
public static class AssetWords
{
    /// <returns>Such as <c>2000 × 1500 · 1.4 MB</c> or <c>4:51 · 12 MB</c>.</returns>
    public static Phrase Measure(MediaAsset asset)
    {
        var size = Size(asset.Bytes);
        return (asset.WidthPixels, asset.Duration) switch
        {
            ({ } width, { } duration) => (Phrase)$"{width} × {asset.HeightPixels} · {Time(duration)} · {size}",
            ({ } width, null) => (Phrase)$"{width} × {asset.HeightPixels} · {size}",
            (null, { } duration) => (Phrase)$"{Time(duration)} · {size}",
            _ => size,
        };
    }

    public static Phrase Kind(MediaAsset asset) =>
        asset.Kind switch
        {
            MediaKind.Picture => (Phrase)"Picture",
            MediaKind.Video => "Film",
            _ => "Sound",
        };

    public static Phrase Size(long bytes) =>
        bytes < 1_000_000 ? (Phrase)$"{Math.Max(1, bytes / 1000)} KB" : (Phrase)$"{bytes / 1e6:0.#} MB";

    /// <returns>The text itself, or what there is instead of one; empty where there need be none.</returns>
    public static string Alt(MediaAsset asset) =>
        asset.Kind != MediaKind.Picture ? ""
        : asset.Decorative ? DeskWords.Say("Decorative")
        : asset.Alt.Length > 0 ? asset.Alt
        : DeskWords.Say("Missing");

    /// <summary>What keeps it from being used well.</summary>
    public static IEnumerable<Phrase> Lacks(MediaAsset asset)
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
    public static Phrase Progress(MediaAsset asset, int? percent = null) =>
        asset.Kind == MediaKind.Video ? FilmProgress(asset, percent) : PictureProgress(asset);

    private static Phrase FilmProgress(MediaAsset film, int? percent) =>
        film.Renditions switch
        {
            RenditionProgress.NotNeeded or RenditionProgress.Done when film.RenditionFiles.Count == 0 => (Phrase)
                "Shown as uploaded.",
            RenditionProgress.Waiting => "Smaller files: waiting their turn.",
            RenditionProgress.Working when percent is null => "Smaller files: being made.",
            RenditionProgress.Working => (Phrase)$"Smaller files: being made, {percent} % done.",
            RenditionProgress.Failed => film.RenditionTrouble ?? (Phrase)"Smaller files could not be made.",
            _ => (Phrase)$"Smaller files: {DeskWords.List(FilmSizes.Ordered(film).Select(FilmSizes.NameOf))}.",
        };

    private static Phrase PictureProgress(MediaAsset asset) =>
        asset.Renditions switch
        {
            RenditionProgress.NotNeeded => (Phrase)"Shown as uploaded.",
            RenditionProgress.Waiting => "Sizes: waiting their turn.",
            RenditionProgress.Done => (Phrase)$"Sizes: all {asset.RenditionFiles.Count} made.",
            RenditionProgress.Failed => asset.RenditionTrouble ?? (Phrase)"Sizes could not be made.",
            _ => (Phrase)$"Sizes: {asset.RenditionFiles.Count} of {RenditionPlan.CountFor(asset)} made.",
        };

    public static bool IsInProgress(MediaAsset asset) =>
        asset.Renditions is RenditionProgress.Waiting or RenditionProgress.Working or RenditionProgress.Usable;

    private static Phrase Time(TimeSpan duration) =>
        duration.TotalHours >= 1 ? (Phrase)$@"{duration:h\:mm\:ss}" : (Phrase)$@"{duration:m\:ss}";
}
