using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;
using NewsSite.Core.Media.Recordings;
using NewsSite.Data;
using NewsSite.Media.Storage;
using NewsSite.Media.Uploads;

namespace NewsSite.Media.Qualities;

/// <summary>Makes the smaller files that one film lacks; readers have each as soon as it is whole.</summary>
/// <remarks>So a restart goes on where the work stopped. What is cut short lies among the uploads and is swept from there.</remarks>
internal sealed partial class MakeQualities(
    NewsDb db,
    Ffmpeg ffmpeg,
    IMediaStore store,
    IncomingFiles incoming,
    QualityProgress progress,
    TimeProvider clock,
    ILogger<MakeQualities> log
)
{
    private static readonly Phrase Trouble =
        "Smaller files of this film could not be made, so readers get the original. Make them again, or add them by hand.";

    private static readonly RenditionProgress[] Unfinished = [RenditionProgress.Waiting, RenditionProgress.Working];

    /// <summary>Makes what the film lacks that has waited longest.</summary>
    /// <returns>False when there is nothing to do, or nothing can be made on this machine.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken cancel)
    {
        if (await NextAsync(cancel) is not { } film || await ffmpeg.WhyUnavailableAsync(cancel) is not null)
        {
            return false;
        }

        try
        {
            await MakeAllAsync(film, cancel);
        }
        // A lost original must not keep the films behind it waiting.
        catch (Exception failure) when (failure is FilmFailure or FileNotFoundException)
        {
            await GiveUpAsync(film, failure, cancel);
        }
        catch (DbUpdateException gone)
        {
            LogGone(film.Name, gone);
        }
        finally
        {
            progress.End(film.Id);
        }

        return true;
    }

    private Task<MediaAsset?> NextAsync(CancellationToken cancel) =>
        db
            .MediaAssets.Where(a => a.Kind == MediaKind.Video && Unfinished.Contains(a.Renditions))
            .OrderBy(a => a.CreatedAt)
            .Include(a => a.RenditionFiles)
            .FirstOrDefaultAsync(cancel);

    private async Task MakeAllAsync(MediaAsset film, CancellationToken cancel)
    {
        progress.Set(film.Id, 0);
        await MoveToAsync(film, RenditionProgress.Working, cancel);
        var missing = Missing(film).ToList();
        // Once for all of them: it may have to be fetched.
        using var original = await store.LendAsync(film.Hash, cancel);
        foreach (var (side, index) in missing.Select((side, index) => (side, index)))
        {
            if (
                !await MakeAsync(
                    film,
                    original,
                    side,
                    part => progress.Set(film.Id, (index + part) / missing.Count),
                    cancel
                )
            )
            {
                return;
            }
        }

        await MoveToAsync(film, RenditionProgress.Done, cancel);
    }

    /// <returns>Shorter sides; null stands for the sound alone.</returns>
    private static IEnumerable<int?> Missing(MediaAsset film) =>
        FilmSizes
            .For(film)
            .Select(side => (int?)side)
            .Append(null)
            .Where(side => FilmSizes.Find(film, side is { } s ? $"{s}p" : FilmSizes.Sound) is null);

    /// <returns>False when the film was replaced or deleted meanwhile: the next look does it afresh.</returns>
    private async Task<bool> MakeAsync(
        MediaAsset film,
        LentFile original,
        int? side,
        Action<double> report,
        CancellationToken cancel
    )
    {
        using var target = incoming.Empty();
        var order = new FilmOrder(original.Path, film.ContentType, target.Path, side, film.Duration);
        try
        {
            await ffmpeg.MakeAsync(order, report, cancel);
        }
        catch (FilmFailure none) when (side is null)
        {
            // Many films are silent; ffmpeg says so in words that change from one version to the next.
            LogNoSound(film.Name, none.Message);
            return true;
        }

        if (!await db.MediaAssets.AnyAsync(a => a.Id == film.Id && a.Hash == film.Hash, cancel))
        {
            return false;
        }

        await KeepAsync(film, order, cancel);
        return true;
    }

    private async Task KeepAsync(MediaAsset film, FilmOrder made, CancellationToken cancel)
    {
        var facts = Read(made);
        if (IsOfNoUse(film, new FileInfo(made.Target).Length) || await IsThereAsync(film, made.Name, cancel))
        {
            return;
        }

        var stored = await store.TakeAsync(made.Target, cancel);
        film.RenditionFiles.Add(
            new Rendition
            {
                AssetId = film.Id,
                Hash = stored.Hash,
                ContentType = made.Side is null ? FilmSizes.SoundType : FilmSizes.FilmType,
                WidthPixels = facts.Width ?? 0,
                HeightPixels = facts.Height ?? 0,
                Bytes = stored.Bytes,
            }
        );
        db.Raise(new MediaChanged(film.Id, Now));
        await db.SaveChangesAsync(cancel);
    }

    private static RecordingFacts Read(FilmOrder made)
    {
        using var file = File.OpenRead(made.Target);
        var facts = RecordingFacts.Read(file, made.Side is null ? MediaFormat.M4a : MediaFormat.Mp4);
        return facts is not null && facts.Width is null == made.Side is null
            ? facts
            : throw new FilmFailure($"what was made as {made.Name} cannot be read");
    }

    /// <summary>Less picture for more bytes helps nobody, unless it is in a format that more browsers play.</summary>
    private static bool IsOfNoUse(MediaAsset film, long bytes) =>
        film.ContentType == FilmSizes.FilmType && bytes >= film.Bytes;

    /// <summary>Somebody may have added it by hand while it was made.</summary>
    private async Task<bool> IsThereAsync(MediaAsset film, string name, CancellationToken cancel) =>
        (
            await db.Set<Rendition>()
                .AsNoTracking()
                .Where(r => r.AssetId == film.Id)
                .OrderBy(r => r.Hash)
                .ToListAsync(cancel)
        ).Exists(r => FilmSizes.NameOf(r) == name);

    private async Task MoveToAsync(MediaAsset film, RenditionProgress to, CancellationToken cancel)
    {
        (film.Renditions, film.RenditionTrouble) = (to, null);
        await db.SaveChangesAsync(cancel);
    }

    private async Task GiveUpAsync(MediaAsset film, Exception failure, CancellationToken cancel)
    {
        LogFailed(film.Name, failure.Message);
        film.Renditions = RenditionProgress.Failed;
        film.RenditionTrouble = Trouble.ToString();
        await db.SaveChangesAsync(cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Smaller files of {Film} failed: {Reason}")]
    private partial void LogFailed(string film, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "No sound was taken from {Film}: {Reason}")]
    private partial void LogNoSound(string film, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Film} was deleted or changed while its files were made.")]
    private partial void LogGone(string film, Exception failure);
}
