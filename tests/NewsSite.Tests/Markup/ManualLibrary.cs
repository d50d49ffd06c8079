using NewsSite.Core.Media;

namespace NewsSite.Tests.Markup;

/// <summary>The media library that the manual's examples are written against.</summary>
internal static class ManualLibrary
{
    public static IReadOnlyDictionary<string, MediaFacts> Media { get; } =
        new[]
        {
            Picture("airport-gate"),
            Picture("market"),
            Film(),
            FilmInSizes(),
            SilentFilm(),
            Recording(),
        }.ToDictionary(f => f.Name);

    private static MediaFacts Picture(string name) =>
        new(
            name,
            MediaKind.Picture,
            $"/media/{name}.jpg",
            "image/jpeg",
            Bytes: 2_400_000,
            WidthPixels: 1600,
            HeightPixels: 900,
            Duration: null,
            [
                new($"/media/{name}-400.webp", "image/webp", 400, 225, 14_000),
                new($"/media/{name}-800.webp", "image/webp", 800, 450, 38_000),
                new($"/media/{name}-400.jpg", "image/jpeg", 400, 225, 22_000),
                new($"/media/{name}-800.jpg", "image/jpeg", 800, 450, 61_000),
                new($"/media/{name}-1600.jpg", "image/jpeg", 1600, 900, 190_000),
                new($"/media/{name}-card.jpg", "image/jpeg", 1200, 630, 120_000),
            ],
            Poster: null,
            Tracks: [],
            Transcript: null,
            DominantColour: "#80776b"
        );

    private static MediaFacts Film() =>
        SilentFilm() with
        {
            Name = "harbour-film",
            Address = "/media/harbour-film.mp4",
            Tracks = [new("/media/harbour-en.vtt", "en", "English"), new("/media/harbour-fa.vtt", "fa", "فارسی")],
            Transcript = "The harbour wakes at four.\n\nBy six the boats are out.",
        };

    private static MediaFacts FilmInSizes() =>
        Film() with
        {
            Name = "ferry-film",
            Address = "/media/ferry.mp4",
            Bytes = 98_000_000,
            WidthPixels = 1920,
            HeightPixels = 1080,
            Renditions =
            [
                new("/media/ferry.m4a", "audio/mp4", 0, 0, 2_300_000),
                new("/media/ferry-240.mp4", "video/mp4", 426, 240, 9_000_000),
                new("/media/ferry-480.mp4", "video/mp4", 854, 480, 24_600_000),
            ],
            Tracks =
            [
                new("/media/ferry-en.vtt", "en", "English"),
                new("/media/ferry-parts.vtt", "en", "English", IsChapters: true),
            ],
            Transcript = null,
        };

    private static MediaFacts SilentFilm() =>
        new(
            "silent-film",
            MediaKind.Video,
            "/media/silent-film.mp4",
            "video/mp4",
            Bytes: 12_345_678,
            WidthPixels: 1280,
            HeightPixels: 720,
            Duration: TimeSpan.FromSeconds(291),
            Renditions: [],
            Poster: new("/media/harbour-poster.jpg", "image/jpeg", 1280, 720, 80_000),
            Tracks: [],
            Transcript: null,
            DominantColour: null
        );

    private static MediaFacts Recording() =>
        new(
            "interview",
            MediaKind.Audio,
            "/media/interview.mp3",
            "audio/mpeg",
            Bytes: 4_200_000,
            WidthPixels: null,
            HeightPixels: null,
            Duration: TimeSpan.FromSeconds(3661),
            Renditions: [],
            Poster: null,
            Tracks: [],
            Transcript: "Why did you stay?\n\nSomebody had to.",
            DominantColour: null
        );
}
