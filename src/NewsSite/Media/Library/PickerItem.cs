using NewsSite.Core.Media;

namespace NewsSite.Media.Library;

/// <summary>An asset as the editor's insert dialog needs it.</summary>
/// <param name="Thumbnail">Address of a small picture; null for sound, and films without a poster.</param>
/// <param name="DurationSeconds">Null for pictures.</param>
public sealed record PickerItem(
    Guid Id,
    string Name,
    string Kind,
    string? Thumbnail,
    int? Width,
    int? Height,
    double? DurationSeconds,
    string Alt,
    bool Decorative,
    string Caption,
    string Credit,
    bool FilePhoto,
    MediaSuggestions? Suggestions,
    string DeskAddress
)
{
    /// <param name="poster">Of a film; null when it has none.</param>
    public static PickerItem Of(MediaAsset asset, MediaAsset? poster = null) =>
        new(
            asset.Id,
            asset.Name,
            asset.Kind.ToString().ToLowerInvariant(),
            Thumbnails.Of(asset.Kind == MediaKind.Picture ? asset : poster),
            asset.WidthPixels,
            asset.HeightPixels,
            asset.Duration?.TotalSeconds,
            asset.Alt,
            asset.Decorative,
            asset.Caption,
            asset.Credit,
            asset.FilePhoto,
            asset.Suggestions,
            $"/desk/media/{asset.Id}"
        );
}
