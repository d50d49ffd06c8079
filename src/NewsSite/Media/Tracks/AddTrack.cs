using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Captions;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.RollingBack;
using NewsSite.Media.Storage;
using NewsSite.Media.Uploads;
using NewsSite.Shared;

namespace NewsSite.Media.Tracks;

/// <summary>Gives a film captions or chapters in one language, in place of those it had.</summary>
public sealed class AddTrack(
    NewsDb db,
    IMediaStore store,
    IncomingFiles incoming,
    TimeProvider clock,
    CurrentActor actor
)
{
    internal const string Act = "media.captions-added";
    internal const string ChaptersAct = "media.chapters-added";
    public const int MaxBytes = 2 << 20;

    /// <param name="file">WebVTT in UTF-8.</param>
    /// <returns>Empty or only advice when the track was added; otherwise what is wrong, by line.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        Guid assetId,
        TrackKind kind,
        string language,
        Stream file,
        CancellationToken cancel
    )
    {
        if (Language.Find(language) is not { } spoken)
        {
            return
            [
                new Problem(
                    "captions.language-unknown",
                    kind == TrackKind.Captions
                        ? (Phrase)"Choose the language of the captions."
                        : "Choose the language of the chapters.",
                    "Language"
                ),
            ];
        }

        var (text, problem) = await CaptionText.ReadAsync(file, cancel);
        if (problem is not null)
        {
            return [problem];
        }

        var parsed = WebVtt.Parse(text);
        if (parsed.IsUsable)
        {
            await SaveAsync(assetId, kind, spoken.Tag, text, parsed, cancel);
        }

        return parsed.Problems;
    }

    private async Task SaveAsync(
        Guid assetId,
        TrackKind kind,
        string language,
        string text,
        WebVtt parsed,
        CancellationToken cancel
    )
    {
        var asset = await db.MediaAssets.Include(a => a.Tracks).SingleAsync(a => a.Id == assetId, cancel);
        using var file = incoming.Empty();
        await File.WriteAllTextAsync(file.Path, text, cancel);
        var stored = await store.TakeAsync(file.Path, cancel);
        var (before, wordsBefore) = (CaptionState.Of(asset, kind, language), "");
        var words = string.Join('\n', parsed.Cues.Select(c => c.Text));
        if (asset.Tracks.Find(t => t.Kind == kind && t.Language == language) is { } known)
        {
            wordsBefore = known.PlainText;
            (known.Hash, known.PlainText) = (stored.Hash, words);
        }
        else
        {
            asset.Tracks.Add(
                new MediaTrack
                {
                    AssetId = asset.Id,
                    Kind = kind,
                    Language = language,
                    Hash = stored.Hash,
                    PlainText = words,
                }
            );
        }

        await db.SaveChangedAsync(
            asset,
            actor,
            kind == TrackKind.Captions ? Act : ChaptersAct,
            clock.GetUtcNow().UtcDateTime,
            CaptionState.Change(before, wordsBefore, CaptionState.Of(asset, kind, language), words),
            cancel,
            language
        );
    }
}
