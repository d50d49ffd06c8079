using System.Globalization;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Films;

namespace NewsSite.Media.Qualities;

/// <summary>One file that is to be made of a film.</summary>
/// <param name="Side">The shorter side of its picture in pixels; null for the sound alone.</param>
internal sealed record FilmOrder(string Source, string SourceType, string Target, int? Side, TimeSpan? Duration)
{
    private const int MostFrames = 30;

    // A film of a few seconds needs them too: the program has to start, and the machine may be busy.
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Most = TimeSpan.FromHours(6);
    private const int TimesItsLength = 6;

    public string Name => Side is { } side ? $"{side}p" : FilmSizes.Sound;

    /// <summary>How long the making may take.</summary>
    public TimeSpan Lasts =>
        Duration is not { } duration ? Least
        : duration * TimesItsLength is var time && time > Most ? Most
        : time < Least ? Least
        : time;

    /// <remarks>
    /// The format of the source is given, not guessed, and nothing but files is opened: a film that is really a list of
    /// addresses fetches none of them. Whatever the source says of place, people and devices stays behind.
    /// </remarks>
    public IEnumerable<string> Arguments() =>
        [
            .. Words("-hide_banner -nostdin -loglevel error -y -max_alloc 1073741824"),
            .. Words($"-timelimit {Seconds(Lasts)} -threads {Math.Max(1, Environment.ProcessorCount / 2)}"),
            .. Words(
                $"-protocol_whitelist file -f {(SourceType == MediaFormat.WebM.ContentType ? "matroska" : "mov")}"
            ),
            "-i",
            $"file:{Source}",
            .. Words(
                "-sn -dn -map_metadata -1 -map_chapters -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact"
            ),
            .. Side is { } side ? Picture(side) : Words("-vn -map 0:a:0"),
            .. Words($"-c:a aac -ac 2 -b:a {(Side is null or 240 ? 64 : 96)}k -movflags +faststart"),
            .. Words("-progress pipe:1 -f mp4"),
            $"file:{Target}",
        ];

    private static IEnumerable<string> Picture(int side) =>
        [
            .. Words("-map 0:v:0 -map 0:a:0?"),
            "-vf",
            // Old tapes have points that are not square; the picture is stretched to what people see, then made smaller.
            $"scale='if(sar,trunc(iw*sar/2)*2,iw)':ih,scale='if(gt(iw,ih),-2,{side})':'if(gt(iw,ih),{side},-2)',setsar=1,format=yuv420p",
            .. Words($"-fpsmax {MostFrames} -c:v libx264 -preset veryfast -profile:v main -crf 25"),
            .. Words($"-maxrate {MostKilobits(side)}k -bufsize {2 * MostKilobits(side)}k"),
            // A picture of its own every two seconds, so that a word of the transcript is found at once.
            "-force_key_frames",
            "expr:gte(t,n_forced*2)",
        ];

    private static int MostKilobits(int side) =>
        side switch
        {
            <= 240 => 400,
            <= 480 => 1200,
            _ => 2800,
        };

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static string[] Words(string line) => line.Split(' ');
}
