using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.Library;
using NewsSite.Media.Renditions;
using NewsSite.Media.RollingBack;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Media.Uploads;

/// <summary>Puts another file under an asset's name: its words, its captions and where it is used stay.</summary>
public sealed class ReplaceMediaFile(
    NewsDb db,
    IncomingFiles incoming,
    InspectUpload inspect,
    IMediaStore store,
    RenditionBell bell,
    TimeProvider clock,
    CurrentActor actor
)
{
    internal const string Act = "media.replaced";

    /// <returns>Empty when replaced. Otherwise why not; the old file stands.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        Guid assetId,
        Stream content,
        string fileName,
        CancellationToken cancel
    )
    {
        using var received = incoming.Empty();
        using var cleaned = incoming.Empty();
        var name = MediaNames.ShownName(fileName);
        if (await IncomingFiles.ReceiveAsync(content, name, received, cancel) is { } refusal)
        {
            return [refusal];
        }

        var (file, problem) = await inspect.ExecuteAsync(received, cleaned, name, cancel);
        if (file is null)
        {
            return [problem!];
        }

        var asset = await db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == assetId, cancel);
        return file.Format.Kind == asset.Kind
            ? await ReplaceAsync(asset, file, name, cancel)
            : [WrongKind(asset, name)];
    }

    private async Task<IReadOnlyList<Problem>> ReplaceAsync(
        MediaAsset asset,
        InspectedFile file,
        string fileName,
        CancellationToken cancel
    )
    {
        var stored = await store.TakeAsync(file.File.Path, cancel);
        if (stored.Hash != asset.Hash)
        {
            var (before, wasLike) = (FileState.Of(asset), AssetWords.Measure(asset).ToString());
            (asset.Hash, asset.ContentType, asset.Bytes) = (stored.Hash, file.Format.ContentType, stored.Bytes);
            (asset.WidthPixels, asset.HeightPixels, asset.Duration) = (file.Width, file.Height, file.Duration);
            (asset.Suggestions, asset.DominantColour) = (file.Suggestions, file.DominantColour);
            (asset.Renditions, asset.RenditionTrouble) = (file.Renditions, null);
            asset.RenditionFiles.Clear();
            await SaveAsync(asset, before, wasLike, fileName, cancel);
        }

        return [];
    }

    /// <summary>Puts the file of before back under the asset's name.</summary>
    internal async Task<IReadOnlyList<Problem>> PutBackAsync(Guid assetId, FileState file, CancellationToken cancel)
    {
        if (await store.OpenAsync(file.Hash, cancel) is not { } content)
        {
            return [new Problem("media.file-gone", "The file of before is not in the store any more.")];
        }

        await content.DisposeAsync();
        var asset = await db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == assetId, cancel);
        var (before, wasLike) = (FileState.Of(asset), AssetWords.Measure(asset).ToString());
        file.ApplyTo(asset);
        await SaveAsync(asset, before, wasLike, "The file of before", cancel);
        return [];
    }

    private async Task SaveAsync(
        MediaAsset asset,
        FileState before,
        string wasLike,
        string detail,
        CancellationToken cancel
    )
    {
        var change = FileState.Change(before, wasLike, asset);
        await db.SaveChangedAsync(asset, actor, Act, clock.GetUtcNow().UtcDateTime, change, cancel, detail);
        bell.Ring();
    }

    private static Problem WrongKind(MediaAsset asset, string fileName) =>
        new(
            "media.wrong-kind",
            asset.Kind switch
            {
                MediaKind.Picture => (Phrase)
                    $"{fileName}: this place holds a picture. Upload the file as a new one instead.",
                MediaKind.Video => (Phrase)
                    $"{fileName}: this place holds a video. Upload the file as a new one instead.",
                _ => (Phrase)$"{fileName}: this place holds a sound recording. Upload the file as a new one instead.",
            },
            "File"
        );
}
