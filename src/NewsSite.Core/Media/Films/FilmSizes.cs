namespace NewsSite.Core.Media.Films;

/// <summary>The smaller files of a film: which the site makes, and what they are called.</summary>
/// <remarks>A size is named by the shorter side, so that a film held upright is not made tiny.</remarks>
public static class FilmSizes
{
    public const string FilmType = "video/mp4";
    public const string SoundType = "audio/mp4";
    public const string Sound = "sound";

    /// <summary>What readers get unless they choose: clear in a column of text, and small enough for a bad line.</summary>
    public const int UsualSide = 480;

    // The one most readers get is made first.
    private static readonly int[] Sides = [UsualSide, 240, 720];

    /// <summary>Such as <c>480p</c>; <see cref="Sound"/> for sound alone.</summary>
    public static string NameOf(int widthPixels, int heightPixels) =>
        widthPixels == 0 ? Sound : $"{Math.Min(widthPixels, heightPixels)}p";

    public static string NameOf(Rendition file) => NameOf(file.WidthPixels, file.HeightPixels);

    /// <returns>Shorter sides in the order in which they are made; none is larger than the film's own picture.</returns>
    /// <remarks>A film that is no MP4 gets one of its own size too, for browsers that do not play its format.</remarks>
    public static IReadOnlyList<int> For(MediaAsset film)
    {
        if (film is not { WidthPixels: { } width, HeightPixels: { } height })
        {
            return [];
        }

        // H.264 as every browser plays it has an even number of lines and columns.
        var own = Math.Min(width, height) / 2 * 2;
        var sides = Sides.Where(side => side < own).ToList();
        return film.ContentType == FilmType || own > Sides.Max() ? sides : [.. sides, own];
    }

    /// <summary>Largest first, the sound last.</summary>
    public static IEnumerable<Rendition> Ordered(MediaAsset film) =>
        film.RenditionFiles.OrderByDescending(r => Math.Min(r.WidthPixels, r.HeightPixels));

    /// <returns>Null when the film has no such file.</returns>
    public static Rendition? Find(MediaAsset film, string name) => film.RenditionFiles.Find(r => NameOf(r) == name);
}
