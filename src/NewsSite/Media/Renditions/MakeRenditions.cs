using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Data;
using NewsSite.Media.Pictures;
using NewsSite.Media.Storage;
using NewsSite.Shared;

namespace NewsSite.Media.Renditions;

/// <summary>Makes the sizes and formats that one picture lacks; each is kept as soon as it is made.</summary>
/// <remarks>So a restart goes on where the work stopped, and the desk sees it grow.</remarks>
internal sealed partial class MakeRenditions(
    NewsDb db,
    PictureEngine pictures,
    IMediaStore store,
    DataFolder folder,
    TimeProvider clock,
    ILogger<MakeRenditions> log
)
{
    private static readonly Phrase Trouble =
        "The sizes of this picture could not be made. Try again, or replace it with a fresh export.";

    private static readonly RenditionProgress[] Unfinished =
    [
        RenditionProgress.Waiting,
        RenditionProgress.Working,
        RenditionProgress.Usable,
    ];

    /// <summary>Does the next step for the picture that needs it most.</summary>
    /// <returns>False when there is nothing to do, or nothing can be made on this machine.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken cancel)
    {
        if (await NextAsync(cancel) is not { } picture || await pictures.WhyUnavailableAsync(cancel) is not null)
        {
            return false;
        }

        try
        {
            await MakeAsync(picture, cancel);
        }
        // A lost original must not keep the pictures behind it waiting.
        catch (Exception failure) when (failure is PictureFailure or FileNotFoundException)
        {
            await GiveUpAsync(picture, failure, cancel);
        }
        catch (DbUpdateException gone)
        {
            LogGone(picture.Name, gone);
        }

        return true;
    }

    /// <summary>Those that readers cannot be shown well yet come before those that only lack AVIF.</summary>
    private Task<MediaAsset?> NextAsync(CancellationToken cancel) =>
        db
            .MediaAssets.Where(a => a.Kind == MediaKind.Picture && Unfinished.Contains(a.Renditions))
            .OrderBy(a => a.Renditions == RenditionProgress.Usable)
            .ThenBy(a => a.CreatedAt)
            .Include(a => a.RenditionFiles)
            .FirstOrDefaultAsync(cancel);

    private async Task MakeAsync(MediaAsset picture, CancellationToken cancel)
    {
        var types = RenditionPlan.NextTypes(picture);
        var crops = PictureCrops.MissingOf(picture);
        if (types.Count > 0 || crops.Count > 0)
        {
            await MoveToAsync(
                picture,
                picture.Renditions == RenditionProgress.Waiting ? RenditionProgress.Working : picture.Renditions,
                cancel
            );
            await OrderAsync(picture, types, crops, cancel);
        }

        if (!await IsStillAsync(picture, cancel))
        {
            return;
        }

        await MoveToAsync(
            picture,
            RenditionPlan.NextTypes(picture).Count == 0 ? RenditionProgress.Done : RenditionProgress.Usable,
            cancel
        );
    }

    private async Task OrderAsync(
        MediaAsset picture,
        IReadOnlyList<string> types,
        IReadOnlyList<PictureCrop> crops,
        CancellationToken cancel
    )
    {
        using var original = await store.LendAsync(picture.Hash, cancel);
        var output = Directory.CreateDirectory(Path.Combine(folder.Uploads, Guid.CreateVersion7().ToString("n")));
        try
        {
            var order = new PictureOrder(
                original.Path,
                output.FullName,
                RenditionPlan.WidthsOf(picture),
                [.. types.Select(type => type["image/".Length..])],
                crops
            );
            await foreach (var made in pictures.MakeAsync(order, cancel))
            {
                if (!await IsStillAsync(picture, cancel))
                {
                    return;
                }

                await KeepAsync(picture, made, cancel);
            }
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    /// <summary>Whether nobody replaced the file or moved its focal point meanwhile; if so, the next look does it afresh.</summary>
    private Task<bool> IsStillAsync(MediaAsset picture, CancellationToken cancel) =>
        db.MediaAssets.AnyAsync(
            a =>
                a.Id == picture.Id
                && a.Hash == picture.Hash
                && a.FocalX == picture.FocalX
                && a.FocalY == picture.FocalY,
            cancel
        );

    private async Task KeepAsync(MediaAsset picture, MadePicture made, CancellationToken cancel)
    {
        if (!made.IsCrop && RenditionPlan.Has(picture, made.ContentType, made.Width))
        {
            return;
        }

        var stored = await store.TakeAsync(made.File, cancel);
        picture.RenditionFiles.Add(
            new Rendition
            {
                AssetId = picture.Id,
                Hash = stored.Hash,
                ContentType = made.ContentType,
                WidthPixels = made.Width,
                HeightPixels = made.Height,
                Bytes = stored.Bytes,
                IsCrop = made.IsCrop,
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    private async Task MoveToAsync(MediaAsset picture, RenditionProgress progress, CancellationToken cancel)
    {
        if (progress is RenditionProgress.Usable or RenditionProgress.Done)
        {
            db.Raise(new MediaChanged(picture.Id, Now));
        }

        picture.Renditions = progress;
        picture.RenditionTrouble = null;
        await db.SaveChangesAsync(cancel);
    }

    private async Task GiveUpAsync(MediaAsset picture, Exception failure, CancellationToken cancel)
    {
        LogFailed(picture.Name, failure.Message);
        picture.Renditions = RenditionProgress.Failed;
        picture.RenditionTrouble = Trouble.ToString();
        await db.SaveChangesAsync(cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Renditions of {Picture} failed: {Reason}")]
    private partial void LogFailed(string picture, string reason);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Picture} was deleted or changed while its renditions were made."
    )]
    private partial void LogGone(string picture, Exception failure);
}
