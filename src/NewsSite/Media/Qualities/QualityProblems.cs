using NewsSite.Core.Languages;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Recordings;
using NewsSite.Core.Shared;

namespace NewsSite.Media.Qualities;

/// <summary>Why a file is no smaller file of a film.</summary>
internal static class QualityProblems
{
    private static readonly TimeSpan MayDiffer = TimeSpan.FromSeconds(2);
    private static readonly string[] EveryBrowserPlays = ["avc1", "avc3", "mp4a"];

    public static Problem WrongFormat(string fileName) =>
        Problem(
            "media.quality-format",
            $"{fileName}: save it as MP4 with H.264 and AAC, or the sound alone as M4A: every browser plays these."
        );

    /// <param name="codecs">The four letters of each of its tracks.</param>
    /// <returns>Null when readers may have it.</returns>
    public static Problem? Of(MediaAsset film, string fileName, RecordingFacts facts, IReadOnlyList<string> codecs)
    {
        if (codecs.Except(EveryBrowserPlays).Any() || codecs.Count == 0)
        {
            return WrongFormat(fileName);
        }

        if (IsOfAnotherLength(film, facts))
        {
            return Problem(
                "media.quality-length",
                $"{fileName}: it is not as long as the film, so captions and transcript would not fit. Export the same film once more."
            );
        }

        return IsLarger(film, facts)
            ? Problem(
                "media.quality-larger",
                $"{fileName}: its picture ({facts.Width} × {facts.Height}) is larger than that of the film ({film.WidthPixels} × {film.HeightPixels}). Replace the film itself with the larger file."
            )
            : null;
    }

    private static bool IsOfAnotherLength(MediaAsset film, RecordingFacts facts) =>
        film.Duration is { } whole && facts.Duration is { } length && (whole - length).Duration() > MayDiffer;

    private static bool IsLarger(MediaAsset film, RecordingFacts facts) =>
        facts.Width > film.WidthPixels || facts.Height > film.HeightPixels;

    private static Problem Problem(string code, Phrase message) => new(code, message, "File");
}
