using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Captions;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.RollingBack;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Media.Tracks;

/// <summary>Sets what is said in a film or recording: typed, or taken from its captions.</summary>
public sealed class SetTranscript(NewsDb db, IMediaStore store, TimeProvider clock, CurrentActor actor)
{
    internal const string Act = "media.transcript-set";
    public const int MaxLength = 400_000;

    /// <param name="text">Plain, a blank line between paragraphs; empty takes the transcript away.</param>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(Guid assetId, string text, CancellationToken cancel)
    {
        if (text.Length > MaxLength)
        {
            return
            [
                new Problem(
                    "media.text-too-long",
                    $"This has {text.Length} characters; {MaxLength} is the most.",
                    "Transcript"
                ),
            ];
        }

        var asset = await db.MediaAssets.SingleAsync(a => a.Id == assetId, cancel);
        var before = asset.Transcript;
        asset.Transcript = text.ReplaceLineEndings("\n").Trim();
        var change = OneText.Change(before, asset.Transcript);
        await db.SaveChangedAsync(asset, actor, Act, clock.GetUtcNow().UtcDateTime, change, cancel);
        return [];
    }

    /// <summary>Takes it from the captions in <paramref name="language"/>, in place of what there was.</summary>
    public async Task<IReadOnlyList<Problem>> FromCaptionsAsync(Guid assetId, string language, CancellationToken cancel)
    {
        var track = await db.Set<MediaTrack>()
            .SingleOrDefaultAsync(
                t => t.AssetId == assetId && t.Kind == TrackKind.Captions && t.Language == language,
                cancel
            );
        if (track is null || await store.OpenAsync(track.Hash, cancel) is not { } file)
        {
            return
            [
                new Problem(
                    "captions.missing",
                    "There are no captions in this language. Upload some first.",
                    "Language"
                ),
            ];
        }

        await using (file)
        {
            var (text, _) = await CaptionText.ReadAsync(file, cancel);
            return await ExecuteAsync(assetId, WebVtt.Parse(text).ToTranscript(), cancel);
        }
    }
}
