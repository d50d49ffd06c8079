using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.Tracks;
using NewsSite.Media.Uploads;

namespace NewsSite.Import.Stories;

/// <summary>Takes the files that imported stories bring into the library. One that is there already, by name, is left as it is.</summary>
public sealed class BringMedia(
    NewsDb db,
    UploadMedia upload,
    DescribeMedia describe,
    AddTrack addTrack,
    SetTranscript setTranscript,
    SetPoster setPoster
)
{
    /// <param name="folder">Paths start here and may not lead out of it.</param>
    /// <returns>Null when the file is in the library; else why it is not, in one sentence.</returns>
    public async Task<string?> ExecuteAsync(ImportedMedia media, string folder, CancellationToken cancel)
    {
        if (await db.MediaAssets.AnyAsync(a => a.Name == media.Name, cancel))
        {
            return null;
        }

        if (FileIn(folder, media.Path) is not { } path)
        {
            return $"media “{media.Path}” is not a file beside the import file.";
        }

        await using var content = File.OpenRead(path);
        var fileName = media.Name + Path.GetExtension(path);
        var outcome = await upload.ExecuteAsync(content, fileName, DescriptionOf(media), cancel);
        return outcome.Asset is { } asset
            ? await AddWordsAsync(asset, media, folder, cancel)
            : outcome.Problems[0].Message.ToString();
    }

    private async Task<string?> AddWordsAsync(
        MediaAsset asset,
        ImportedMedia media,
        string folder,
        CancellationToken cancel
    )
    {
        if ((media.FocalX, media.FocalY) is not (0.5, 0.5))
        {
            await describe.ExecuteAsync(
                asset.Id,
                DescriptionOf(media),
                new FocalPoint(media.FocalX, media.FocalY),
                cancel
            );
        }

        if (await AddTracksAsync(asset, TrackKind.Captions, media.Captions, folder, cancel) is { } trouble)
        {
            return trouble;
        }

        if (await AddTracksAsync(asset, TrackKind.Chapters, media.Chapters, folder, cancel) is { } wrong)
        {
            return wrong;
        }

        if (media.Transcript.Length > 0)
        {
            await setTranscript.ExecuteAsync(asset.Id, media.Transcript, cancel);
        }

        return
            media.Poster is { Length: > 0 } poster
            && await setPoster.ExecuteAsync(asset.Id, poster, cancel) is [var problem, ..]
            ? problem.Message.ToString()
            : null;
    }

    private async Task<string?> AddTracksAsync(
        MediaAsset asset,
        TrackKind kind,
        IReadOnlyDictionary<string, string>? files,
        string folder,
        CancellationToken cancel
    )
    {
        var what = kind == TrackKind.Captions ? "captions" : "chapters";
        foreach (var (language, file) in files ?? new Dictionary<string, string>())
        {
            if (FileIn(folder, file) is not { } path)
            {
                return $"{what} “{file}” are not a file beside the import file.";
            }

            await using var content = File.OpenRead(path);
            if (await addTrack.ExecuteAsync(asset.Id, kind, language, content, cancel) is [var wrong, ..])
            {
                return $"{what} “{file}”: {wrong.Message}";
            }
        }

        return null;
    }

    private static MediaDescription DescriptionOf(ImportedMedia media) =>
        new(media.Alt, media.Decorative, media.Caption, media.Credit, media.FilePhoto);

    private static string? FileIn(string folder, string path)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root, StringComparison.Ordinal) && File.Exists(full) ? full : null;
    }
}
