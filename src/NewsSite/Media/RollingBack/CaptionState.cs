using NewsSite.Core.Audit;
using NewsSite.Core.Media;

namespace NewsSite.Media.RollingBack;

/// <summary>A film's captions in one language, as a file of the store.</summary>
internal sealed record CaptionState(string Language, string Hash)
{
    /// <returns>Null when there are none.</returns>
    public static CaptionState? Of(MediaAsset asset, string language) => Of(asset.Tracks, language);

    public static CaptionState? Of(IEnumerable<MediaTrack> tracks, string language) =>
        tracks.FirstOrDefault(t => t.Language == language) is { } track ? new(language, track.Hash) : null;

    /// <param name="wordsBefore">What the captions of before say; empty when there were none.</param>
    public static AuditChange Change(CaptionState? before, string wordsBefore, MediaAsset asset, string language)
    {
        var words = asset.Tracks.Find(t => t.Language == language)?.PlainText ?? "";
        return new(wordsBefore, words)
        {
            Whole = EarlierState.Of(before, Of(asset, language), before is null ? [] : [before.Hash]),
        };
    }
}
