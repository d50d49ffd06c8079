using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.Library;
using NewsSite.Media.Storage;
using NewsSite.Media.Tracks;
using NewsSite.Media.Uploads;

namespace NewsSite.Media.RollingBack;

/// <summary>Words, file, captions, transcript or poster of an asset are again what they were.</summary>
internal sealed class RollBackMediaChange(
    NewsDb db,
    IMediaStore store,
    DescribeMedia describe,
    ReplaceMediaFile replace,
    AddTrack addTrack,
    RemoveTrack removeTrack,
    SetTranscript setTranscript,
    SetPoster setPoster
) : IRollBack
{
    private static readonly string[] ChapterActs = [AddTrack.ChaptersAct, RemoveTrack.ChaptersAct];

    public IReadOnlyList<string> Acts { get; } =
    [
        DescribeMedia.Act,
        ReplaceMediaFile.Act,
        AddTrack.Act,
        RemoveTrack.Act,
        .. ChapterActs,
        SetTranscript.Act,
        SetPoster.Act,
    ];

    public async Task<IReadOnlyList<Problem>> ExecuteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var id = entry.ObjectId!.Value;
        var asset = await db
            .MediaAssets.AsNoTracking()
            .Include(a => a.Tracks)
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
        return asset is null
            ? [TakingBack.NotThere]
            : entry.Act switch
            {
                DescribeMedia.Act => await WordsAsync(entry, asset, cancel),
                ReplaceMediaFile.Act => await db.RestoreAsync(
                    entry,
                    FileState.Of(asset),
                    before => replace.PutBackAsync(id, before!, cancel),
                    cancel
                ),
                SetTranscript.Act => await db.RestoreAsync(
                    entry,
                    new OneText(asset.Transcript),
                    before => setTranscript.ExecuteAsync(id, before!.Text, cancel),
                    cancel
                ),
                SetPoster.Act => await db.RestoreAsync(
                    entry,
                    new OneText(await db.NameOfPosterAsync(asset, cancel)),
                    before => setPoster.ExecuteAsync(id, before!.Text, cancel),
                    cancel
                ),
                var act => await TracksAsync(
                    entry,
                    asset,
                    ChapterActs.Contains(act) ? TrackKind.Chapters : TrackKind.Captions,
                    cancel
                ),
            };
    }

    private Task<IReadOnlyList<Problem>> WordsAsync(AuditEntry entry, MediaAsset asset, CancellationToken cancel) =>
        db.RestoreAsync(
            entry,
            WordsState.Of(asset),
            before => describe.RestoreAsync(asset.Id, before!, cancel),
            cancel
        );

    /// <summary>The record names the language.</summary>
    private Task<IReadOnlyList<Problem>> TracksAsync(
        AuditEntry entry,
        MediaAsset asset,
        TrackKind kind,
        CancellationToken cancel
    ) =>
        db.RestoreAsync(
            entry,
            CaptionState.Of(asset, kind, entry.Detail),
            async before =>
            {
                if (before is null)
                {
                    await removeTrack.ExecuteAsync(asset.Id, kind, entry.Detail, cancel);
                    return [];
                }

                await using var file = await store.OpenAsync(before.Hash, cancel);
                return file is null
                    ? [TakingBack.NotKept]
                    :
                    [
                        .. (await addTrack.ExecuteAsync(asset.Id, kind, before.Language, file, cancel)).Where(p =>
                            p.Blocks
                        ),
                    ];
            },
            cancel
        );
}
