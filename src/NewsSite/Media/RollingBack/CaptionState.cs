using NewsSite.Core.Audit;
using NewsSite.Core.Media;

namespace NewsSite.Media.RollingBack;

/// <summary>A film's captions or chapters in one language, as a file of the store.</summary>
internal sealed record CaptionState(string Language, string Hash)
{
    /// <returns>Null when there are none.</returns>
    public static CaptionState? Of(MediaAsset asset, TrackKind kind, string language) =>
        asset.Tracks.Find(t => t.Kind == kind && t.Language == language) is { } track
            ? new(language, track.Hash)
            : null;

    /// <param name="wordsBefore">What those of before say; empty when there were none.</param>
    public static AuditChange Change(
        CaptionState? before,
        string wordsBefore,
        CaptionState? after,
        string wordsAfter
    ) => new(wordsBefore, wordsAfter) { Whole = EarlierState.Of(before, after, before is null ? [] : [before.Hash]) };
}
