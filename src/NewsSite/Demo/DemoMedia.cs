using NewsSite.Import.Stories;

namespace NewsSite.Demo;

/// <summary>The pictures and films of the demo newsroom.</summary>
public sealed class DemoMedia(BringMedia bring)
{
    internal async Task AddAsync(DemoFiles files, CancellationToken cancel)
    {
        var assets = files.ReadAssets();
        var pictures = assets.Where(a => a.Kind == "picture").ToList();
        var posters = assets
            .Where(a => a.Poster is { } file && pictures.TrueForAll(p => p.File != file))
            .Select(PosterOf);
        // Pictures first: films name theirs as posters.
        var others = pictures.Concat(assets.Except(pictures)).Select(a => MediaOf(a, files));
        foreach (var media in posters.Concat(others))
        {
            if (await bring.ExecuteAsync(media, files.Folder, cancel) is { } trouble)
            {
                throw new InvalidDataException($"Demo file {media.Name}: {trouble}");
            }
        }
    }

    private static ImportedMedia PosterOf(DemoAsset film) =>
        new(NameOf(film.Poster!), film.Poster!, Alt: film.Alt, Caption: film.Caption, Credit: film.Credit);

    private static ImportedMedia MediaOf(DemoAsset asset, DemoFiles files) =>
        new(
            asset.Name,
            asset.File,
            asset.Alt,
            Decorative: false,
            asset.Caption,
            asset.Credit,
            asset.FilePhoto,
            asset.FocalX,
            asset.FocalY,
            asset.Captions?.ToDictionary(c => c.Language, c => c.File),
            asset.Transcript is { } transcript ? files.ReadText(transcript) : "",
            asset.Poster is { } poster ? NameOf(poster) : null,
            asset.Chapters?.ToDictionary(c => c.Language, c => c.File)
        );

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
