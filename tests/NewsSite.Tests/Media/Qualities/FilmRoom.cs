using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Media.Qualities;

/// <summary>What tests of films do again and again.</summary>
internal static class FilmRoom
{
    private static int _films;

    /// <summary>A film of half a minute, 640 × 360; each has bytes of its own, for a known file is no new film.</summary>
    public static Task<MediaAsset> AddFilmAsync(this Newsroom newsroom, string name, string sample = "long.mp4") =>
        newsroom.AddAsync(
            [.. SampleFiles.Read(sample), .. Space((byte)(8 + Interlocked.Increment(ref _films)))],
            $"{name}.mp4"
        );

    public static Task<MediaAsset> FilmAsync(this Newsroom newsroom, Guid id) =>
        newsroom.AskAsync(db =>
            db.MediaAssets.AsNoTracking()
                .Include(a => a.RenditionFiles)
                .Include(a => a.Tracks)
                .SingleAsync(a => a.Id == id)
        );

    /// <summary>An empty box at the end of an MP4 file.</summary>
    /// <param name="bytes">At least 8.</param>
    public static byte[] Space(byte bytes) => [0, 0, 0, bytes, .. "free"u8, .. new byte[bytes - 8]];
}
