using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Library;
using NewsSite.Media.Renditions;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Media.Uploads;

/// <summary>Takes a picture, film or recording into the library. A refused file leaves nothing behind.</summary>
public sealed class UploadMedia(
    NewsDb db,
    IncomingFiles incoming,
    InspectUpload inspect,
    IMediaStore store,
    RenditionBell bell,
    TimeProvider clock,
    CurrentActor actor
)
{
    private const int NameTries = 5;

    /// <param name="fileName">As the sender calls it; only shown.</param>
    /// <param name="description">Null when the words come later.</param>
    public async Task<UploadOutcome> ExecuteAsync(
        Stream content,
        string fileName,
        MediaDescription? description,
        CancellationToken cancel
    )
    {
        using var received = incoming.Empty();
        var name = MediaNames.ShownName(fileName);
        return await IncomingFiles.ReceiveAsync(content, name, received, cancel) is { } refusal
            ? UploadOutcome.Refused(refusal)
            : await TakeAsync(received, name, description, cancel);
    }

    /// <summary>The same for a file that was received already, such as one that came in pieces.</summary>
    public async Task<UploadOutcome> TakeAsync(
        IncomingFile received,
        string fileName,
        MediaDescription? description,
        CancellationToken cancel
    )
    {
        using var cleaned = incoming.Empty();
        var (file, refusal) = await inspect.ExecuteAsync(received, cleaned, fileName, cancel);
        if (file is null)
        {
            return UploadOutcome.Refused(refusal!);
        }

        if (description?.ProblemsFor(file.Format.Kind) is { Count: > 0 } problems)
        {
            return new UploadOutcome(null, false, problems);
        }

        var stored = await store.TakeAsync(file.File.Path, cancel);
        return await db.MediaAssets.FirstOrDefaultAsync(a => a.Hash == stored.Hash, cancel) is { } known
            ? new UploadOutcome(known, true, [])
            : new UploadOutcome(await AddAsync(file, stored, fileName, description, cancel), false, []);
    }

    private async Task<MediaAsset> AddAsync(
        InspectedFile file,
        StoredFile stored,
        string fileName,
        MediaDescription? description,
        CancellationToken cancel
    )
    {
        for (var tries = 1; ; tries++)
        {
            var name = await MediaNames.FreeAsync(db, fileName, file.Format.Kind, cancel);
            var asset = NewAsset(file, stored, fileName, name);
            description?.ApplyTo(asset);
            db.MediaAssets.Add(asset);
            db.Audit(actor, "media.uploaded", asset.Id, Now, fileName);
            try
            {
                await db.SaveChangesAsync(cancel);
                bell.Ring();
                return asset;
            }
            // Someone took the name between looking and saving.
            catch (DbUpdateException) when (tries < NameTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private MediaAsset NewAsset(InspectedFile file, StoredFile stored, string fileName, string name) =>
        new()
        {
            Name = name,
            Kind = file.Format.Kind,
            OriginalFileName = fileName,
            Hash = stored.Hash,
            ContentType = file.Format.ContentType,
            Bytes = stored.Bytes,
            WidthPixels = file.Width,
            HeightPixels = file.Height,
            Duration = file.Duration,
            Suggestions = file.Suggestions,
            DominantColour = file.DominantColour,
            Renditions = file.Renditions,
            CreatedAt = Now,
            UploadedById = actor.AccountId,
        };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <param name="Asset">Null when the file was refused.</param>
/// <param name="WasKnown">The library had this very file; <paramref name="Asset"/> is that one, with its own words.</param>
public sealed record UploadOutcome(MediaAsset? Asset, bool WasKnown, IReadOnlyList<Problem> Problems)
{
    public static UploadOutcome Refused(Problem problem) => new(null, false, [problem]);
}
