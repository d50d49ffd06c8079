using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;
using NewsSite.Media.Library;

namespace NewsSite.Media.Qualities;

/// <summary>One smaller file of a film, as a file of the store.</summary>
internal sealed record QualityState(
    string Hash,
    string ContentType,
    int WidthPixels,
    int HeightPixels,
    long Bytes,
    bool IsByHand
)
{
    /// <param name="name">Such as <c>480p</c>.</param>
    /// <returns>Null when there is none.</returns>
    public static QualityState? Of(MediaAsset film, string name) =>
        FilmSizes.Find(film, name) is { } file
            ? new(file.Hash, file.ContentType, file.WidthPixels, file.HeightPixels, file.Bytes, file.IsByHand)
            : null;

    public Rendition On(MediaAsset film) =>
        new()
        {
            AssetId = film.Id,
            Hash = Hash,
            ContentType = ContentType,
            WidthPixels = WidthPixels,
            HeightPixels = HeightPixels,
            Bytes = Bytes,
            IsByHand = IsByHand,
        };

    public static AuditChange Change(QualityState? before, QualityState? after) =>
        new(WordsOf(before), WordsOf(after))
        {
            Whole = EarlierState.Of(before, after, before is null ? [] : [before.Hash]),
        };

    private static string WordsOf(QualityState? state) =>
        state switch
        {
            null => "",
            { WidthPixels: 0 } => $"Sound alone, {AssetWords.Size(state.Bytes)}",
            _ => $"{state.WidthPixels} × {state.HeightPixels}, {AssetWords.Size(state.Bytes)}",
        };
}
