using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;
using NewsSite.Core.Media.Recordings;
using NewsSite.Core.Shared;
using NewsSite.Data;
using NewsSite.Media.Describe;
using NewsSite.Media.Library;
using NewsSite.Media.Storage;
using NewsSite.Media.Uploads;
using NewsSite.Shared;

namespace NewsSite.Media.Qualities;

/// <summary>Adds a smaller file of a film, or its sound alone, that somebody made; it takes the place of one of the same size.</summary>
public sealed class AddQuality(
    NewsDb db,
    IncomingFiles incoming,
    IMediaStore store,
    TimeProvider clock,
    CurrentActor actor
)
{
    internal const string Act = "media.quality-added";

    /// <returns>Empty when added. Otherwise why not; nothing was changed.</returns>
    public async Task<IReadOnlyList<Problem>> ExecuteAsync(
        Guid assetId,
        Stream content,
        string fileName,
        CancellationToken cancel
    )
    {
        using var received = incoming.Empty();
        var name = MediaNames.ShownName(fileName);
        if (await IncomingFiles.ReceiveAsync(content, name, received, cancel) is { } refusal)
        {
            return [refusal];
        }

        var film = await FilmAsync(assetId, cancel);
        var (facts, problem) = Look(film, received, name);
        if (facts is null)
        {
            return [problem!];
        }

        var stored = await store.TakeAsync(received.Path, cancel);
        await SaveAsync(
            film,
            new QualityState(
                stored.Hash,
                facts.Width is null ? FilmSizes.SoundType : FilmSizes.FilmType,
                facts.Width ?? 0,
                facts.Height ?? 0,
                stored.Bytes,
                IsByHand: true
            ),
            cancel
        );
        return [];
    }

    /// <summary>Gives a film a file again that it had.</summary>
    internal async Task<IReadOnlyList<Problem>> PutBackAsync(Guid assetId, QualityState file, CancellationToken cancel)
    {
        if (await store.OpenAsync(file.Hash, cancel) is not { } content)
        {
            return [new Problem("media.file-gone", "The file of before is not in the store any more.")];
        }

        await content.DisposeAsync();
        await SaveAsync(await FilmAsync(assetId, cancel), file, cancel);
        return [];
    }

    private Task<MediaAsset> FilmAsync(Guid assetId, CancellationToken cancel) =>
        db.MediaAssets.Include(a => a.RenditionFiles).SingleAsync(a => a.Id == assetId, cancel);

    private static (RecordingFacts? Facts, Problem? Problem) Look(MediaAsset film, IncomingFile received, string name)
    {
        using var file = new FileStream(received.Path, FileMode.Open, FileAccess.ReadWrite);
        var head = new byte[MediaSniffer.HeadBytes];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var format = MediaSniffer.Recognise(head.AsSpan(0, read))!;
        if (format != MediaFormat.Mp4 && format != MediaFormat.M4a)
        {
            return (null, QualityProblems.WrongFormat(name));
        }

        if (RecordingFacts.Read(file, format) is not { } facts)
        {
            return (null, RecordingFacts.Broken(name));
        }

        if (QualityProblems.Of(film, name, facts, RecordingFacts.Codecs(file)) is { } problem)
        {
            return (null, problem);
        }

        RecordingScrubber.Scrub(file, format);
        return (facts, null);
    }

    private Task SaveAsync(MediaAsset film, QualityState file, CancellationToken cancel)
    {
        var name = FilmSizes.NameOf(file.WidthPixels, file.HeightPixels);
        var before = QualityState.Of(film, name);
        film.RenditionFiles.RemoveAll(r => FilmSizes.NameOf(r) == name && r.Hash != file.Hash);
        if (before?.Hash != file.Hash)
        {
            film.RenditionFiles.Add(file.On(film));
        }

        return db.SaveChangedAsync(
            film,
            actor,
            Act,
            clock.GetUtcNow().UtcDateTime,
            QualityState.Change(before, file),
            cancel,
            name
        );
    }
}
