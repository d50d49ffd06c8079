using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;

namespace NewsSite.Core.Markup.Watch;

/// <summary>The files that readers of one film choose from.</summary>
/// <param name="Pictures">Largest first, the original among them.</param>
/// <param name="Sound">Null when there is no file of the sound alone.</param>
/// <param name="Usual">What plays unless a reader chooses: the largest that is small enough for a bad line; null when only the original is there.</param>
internal sealed record WatchFiles(
    IReadOnlyList<RenditionFacts> Pictures,
    RenditionFacts? Sound,
    RenditionFacts? Usual
)
{
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
        return new(
            [.. smaller.Append(original).OrderByDescending(SideOf).ThenByDescending(r => r.Bytes)],
            facts.Renditions.FirstOrDefault(r => r.WidthPixels == 0),
            smaller.Find(r => SideOf(r) <= FilmSizes.UsualSide)
        );
    }

    public static int SideOf(RenditionFacts file) => Math.Min(file.WidthPixels, file.HeightPixels);
}
