using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;

namespace NewsSite.Core.Markup.Watch;

/// <summary>The files that readers of one film choose from.</summary>
/// <param name="Pictures">Largest first, the original among them.</param>
/// <param name="Sound">Null when there is no file of the sound alone.</param>
/// <param name="Usual">What plays unless a reader chooses: the largest that a bad line bears; null when that is the original.</param>
internal sealed record WatchFiles(IReadOnlyList<RenditionFacts> Pictures, RenditionFacts? Sound, RenditionFacts? Usual)
{
    private const double LightBytesPerSecond = 75_000;

    public static WatchFiles Of(MediaFacts facts)
    {
        if (facts is not { Kind: MediaKind.Video, Renditions.Count: > 0 })
        {
            return new([], null, null);
        }

        var smaller = facts.Renditions.Where(r => r.WidthPixels > 0).OrderByDescending(SideOf).ToList();
        var original = new RenditionFacts(
            facts.Address,
            facts.ContentType,
            facts.WidthPixels ?? 0,
            facts.HeightPixels ?? 0,
            facts.Bytes
        );
        List<RenditionFacts> all =
        [
            .. smaller.Append(original).OrderByDescending(SideOf).ThenByDescending(r => r.Bytes),
        ];
        var usual = all.Find(r => IsLight(r, facts.Duration));
        return new(all, facts.Renditions.FirstOrDefault(r => r.WidthPixels == 0), usual == original ? null : usual);
    }

    /// <summary>A drawn film may be large and light; a filmed one of the usual size is light enough.</summary>
    private static bool IsLight(RenditionFacts file, TimeSpan? duration) =>
        file.ContentType == FilmSizes.FilmType
        && (SideOf(file) <= FilmSizes.UsualSide || file.Bytes <= LightBytesPerSecond * duration?.TotalSeconds);

    public static int SideOf(RenditionFacts file) => Math.Min(file.WidthPixels, file.HeightPixels);
}
