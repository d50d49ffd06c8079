using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Core.Media.Pictures;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Stories;

/// <summary>The pictures that machines are told of are there, in the shapes and sizes that are told.</summary>
public sealed class StoryImagesTests(DemoPaper paper)
{
    private static readonly (int Width, int Height)[] Shapes = [(1200, 630), (1200, 1200), (1200, 900)];

    [Fact]
    public async Task Every_story_with_a_picture_tells_of_it_in_three_shapes_as_large_as_the_picture_holds()
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        var leads = await LeadsAsync(newsroom);
        foreach (var (path, picture) in leads)
        {
            var told = ImagesIn(await reader.GetAsync(path));

            Assert.Equal(
                Shapes.Select(shape => Largest(shape, picture)).ToList(),
                told.Select(i => (i.Width, i.Height)).ToList()
            );
            foreach (var image in told)
            {
                Assert.StartsWith($"{newsroom.Address}/media/", image.Address, StringComparison.Ordinal);
                Assert.Equal((image.Width, image.Height), await SizeAsync(reader.Http, image.Address));
            }
        }

        Assert.True(leads.Count > 15, $"{leads.Count} stories have a picture.");
        Assert.Contains(leads, lead => lead.Picture.WidthPixels >= 1200);
    }

    [Fact]
    public async Task No_page_shows_a_crop_in_place_of_the_picture()
    {
        var newsroom = await paper.OpenAsync();
        using var reader = newsroom.Visit();
        var crops = await newsroom.AskAsync(db =>
            db.Set<Rendition>().Where(r => r.IsCrop).OrderBy(r => r.Hash).Select(r => r.Hash).ToListAsync()
        );

        Assert.NotEmpty(crops);
        foreach (var path in (string[])["/", "/fa", "/en/sections/world", .. await paper.StoriesAsync()])
        {
            var shown = (await reader.GetAsync(path)).Page.QuerySelectorAll("img, source, video, link[rel=preload]");
            var sources = string.Join(
                ' ',
                shown.SelectMany(e => e.Attributes).Where(a => a.Name != "class").Select(a => a.Value)
            );
            Assert.DoesNotContain(crops, hash => sources.Contains(hash, StringComparison.Ordinal));
        }
    }

    /// <summary>Paths of stories, encoded, with the picture at their head: a film's is its poster.</summary>
    private static async Task<List<(string Path, MediaAsset Picture)>> LeadsAsync(Newsroom newsroom)
    {
        var assets = await newsroom.AskAsync(db => db.MediaAssets.AsNoTracking().OrderBy(a => a.Id).ToListAsync());
        var stories = await newsroom.AskAsync(db =>
            db.PublishedArticles.AsNoTracking().OrderBy(s => s.Id).ToListAsync()
        );
        return
        [
            .. stories
                .Select(s => (Path: SiteAddress.Encoded(s.Path), Lead: assets.Find(a => a.Name == s.Lead?.Name)))
                .Select(s => (s.Path, Picture: PictureOf(s.Lead, assets)))
                .Where(s => s.Picture is not null)
                .Select(s => (s.Path, s.Picture!)),
        ];
    }

    private static MediaAsset? PictureOf(MediaAsset? lead, List<MediaAsset> assets) =>
        lead?.Kind == MediaKind.Picture ? lead : assets.Find(a => a.Id == lead?.PosterId);

    private static List<(string Address, int Width, int Height)> ImagesIn(DeskAnswer answer)
    {
        using var json = JsonDocument.Parse(
            answer.Page.QuerySelector("script[type='application/ld+json']")!.TextContent
        );
        return
        [
            .. json
                .RootElement.GetProperty("image")
                .EnumerateArray()
                .Select(i =>
                    (
                        i.GetProperty("url").GetString()!,
                        i.GetProperty("width").GetInt32(),
                        i.GetProperty("height").GetInt32()
                    )
                ),
        ];
    }

    private static (int Width, int Height) Largest((int Width, int Height) shape, MediaAsset picture)
    {
        var (width, height) = (picture.WidthPixels!.Value, picture.HeightPixels!.Value);
        var part = Math.Min(1, Math.Min((double)width / shape.Width, (double)height / shape.Height));
        return ((int)(shape.Width * part), (int)(shape.Height * part));
    }

    private static async Task<(int Width, int Height)> SizeAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var format = MediaSniffer.Recognise(bytes)!;
        Assert.Equal("image/jpeg", format.ContentType);
        var header = PictureHeader.Read(new MemoryStream(bytes), format)!;
        return (header.SeenWidth, header.SeenHeight);
    }
}
