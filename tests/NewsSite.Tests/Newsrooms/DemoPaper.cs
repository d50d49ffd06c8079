using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Media;
using NewsSite.Demo;
using NewsSite.Tests.Newsrooms;

[assembly: AssemblyFixture(typeof(DemoPaper))]

namespace NewsSite.Tests.Newsrooms;

/// <summary>The demo newsroom with all its pictures made, opened once for the tests that read it. Nobody changes anything in it.</summary>
public sealed class DemoPaper : IAsyncDisposable
{
    private static readonly TimeSpan PicturesTake = TimeSpan.FromMinutes(4);
    private readonly Lazy<Task<Newsroom>> _opened = new(OpenOnceAsync);

    public Task<Newsroom> OpenAsync() => _opened.Value;

    /// <summary>Site paths, encoded, of every page that the sitemap names.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync()
    {
        var newsroom = await OpenAsync();
        using var reader = newsroom.Browser();
        var pages = new List<string>();
        foreach (var map in await LocationsAsync(reader, "/sitemap.xml"))
        {
            pages.AddRange(await LocationsAsync(reader, map));
        }

        return [.. pages.Distinct()];
    }

    /// <summary>What a map, or a list of maps, names.</summary>
    private static async Task<IEnumerable<string>> LocationsAsync(HttpClient reader, string map) =>
        XDocument
            .Parse(await reader.GetStringAsync(map))
            .Root!.Elements()
            .Select(e => new Uri(e.Elements().First(x => x.Name.LocalName == "loc").Value).PathAndQuery);

    /// <summary>One page of each kind and state, of several scripts.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "/",
        "/ru",
        "/fa",
        "/en/stories/repair-ship-leaves",
        "/en/stories/islamic-state-khorasan",
        "/fa/stories/%D9%82%D9%86%D8%A7%D8%AA-%DA%86%DB%8C%D8%B3%D8%AA",
        "/en/sections/world",
        "/en/explainers",
        "/en/topics/afghanistan",
        "/en/people/mara-ellingham",
        "/en/services/dari-service",
        "/en/search",
        "/en/search?q=river",
        "/en/search?q=rivr",
        "/en/kept",
        "/en/nothing-here",
        "/light",
        "/light/fa",
        "/light/en/stories/islamic-state-khorasan",
    ];

    /// <summary>Those of <see cref="PagesAsync"/> that are stories.</summary>
    public async Task<IReadOnlyList<string>> StoriesAsync() =>
        [.. (await PagesAsync()).Where(p => p.Contains("/stories/", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        if (_opened.IsValueCreated)
        {
            await (await _opened.Value).DisposeAsync();
        }
    }

    private static async Task<Newsroom> OpenOnceAsync()
    {
        var newsroom = new Newsroom();
        await newsroom.InitializeAsync();
        Assert.True(
            await newsroom.ExecuteAsync<DemoNewsroom, bool>(d => d.FillAsync(_ => { }, CancellationToken.None)),
            "The demo newsroom's files are not beside the program."
        );
        await newsroom.AskAsync<bool>(async db =>
        {
            await Eventually.TrueAsync(
                async () =>
                    !await db.MediaAssets.AnyAsync(a =>
                        a.Kind == MediaKind.Picture && a.Renditions != RenditionProgress.Done
                    ) && !await db.OutboxMessages.AnyAsync(m => m.HandledAt == null),
                PicturesTake
            );
            return true;
        });
        return newsroom;
    }
}
