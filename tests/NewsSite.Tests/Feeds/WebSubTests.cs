using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Articles;
using NewsSite.Core.Languages;
using NewsSite.Core.People;
using NewsSite.Core.Sections;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Feeds;

public sealed class WebSubTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly StandInHub _hub = new();
    private readonly Newsroom _newsroom;

    public WebSubTests() =>
        _newsroom = new() { Adjust = builder => builder.Configuration["Newsroom:Hub"] = _hub.Address };

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        _hub.Dispose();
    }

    [Fact]
    public async Task Every_form_of_a_feed_names_the_hub_and_itself()
    {
        using var http = _newsroom.Browser();
        foreach (var file in FeedFile.All)
        {
            using var answer = await http.GetAsync($"/en/{file.Name}");
            var own = $"{_newsroom.Address}/en/{file.Name}";
            Assert.Equal(
                $"<{_hub.Address}>; rel=\"hub\", <{own}>; rel=\"self\"",
                answer.Headers.GetValues("Link").Single()
            );
            var text = await answer.Content.ReadAsStringAsync();
            if (file == FeedFile.Json)
            {
                using var json = JsonDocument.Parse(text);
                Assert.Equal(_hub.Address, json.RootElement.GetProperty("hubs")[0].GetProperty("url").GetString());
                continue;
            }

            var links = XDocument.Parse(text).Descendants(Atom + "link").ToLookup(l => l.Attribute("rel")!.Value);
            Assert.Equal(_hub.Address, links["hub"].Single().Attribute("href")!.Value);
            Assert.Equal(own, links["self"].Single().Attribute("href")!.Value);
        }
    }

    [Fact]
    public async Task A_hub_hears_of_every_feed_a_story_stands_in_when_it_comes_moves_and_goes()
    {
        var (topic, service) = await AddPartsAsync();
        var content = await _newsroom.ContentAsync("Heard of") with { TopicIds = [topic] };
        content = content with { Credits = [content.Credits[0] with { ServiceId = service }] };

        var id = await _newsroom.PublishAsync(content);
        Assert.Equal(Feeds("/en", "/en/sections/world", "/en/services/desk", "/en/topics/water"), await NextAsync(0));

        await _newsroom.ChangeAsync(
            id,
            content with
            {
                SectionId = await _newsroom.SectionIdAsync("Sport"),
                TopicIds = [],
            }
        );
        Assert.Equal(
            Feeds("/en", "/en/sections/sport", "/en/sections/world", "/en/services/desk", "/en/topics/water"),
            await NextAsync(1)
        );

        await _newsroom.WithdrawAsync(id, "It was not so.");
        Assert.Contains($"{_newsroom.Address}/en/sections/sport/atom.xml", await NextAsync(2));
    }

    [Fact]
    public async Task A_hub_that_is_away_holds_nothing_up_and_hears_of_it_later()
    {
        _hub.Refuses = true;
        await _newsroom.PublishAsync(await _newsroom.ContentAsync("Told late"));

        using var reader = _newsroom.Visit();
        Assert.Contains("Told late", (await reader.GetAsync("/en/feed.xml")).Text, StringComparison.Ordinal);
        await Eventually.TrueAsync(() => _newsroom.AskAsync(db => db.OutboxMessages.AnyAsync(m => m.RetryAt != null)));
        var refused = _hub.Told.Count;

        _hub.Refuses = false;
        _newsroom.Clock.Advance(TimeSpan.FromHours(1));

        await Eventually.TrueAsync(() =>
            _newsroom.AskAsync(db => db.OutboxMessages.AllAsync(m => m.HandledAt != null))
        );
        Assert.True(_hub.Told.Count > refused);
        Assert.Equal(_hub.Told.First(), _hub.Told.Last());
    }

    private Task<(Guid Topic, Guid Service)> AddPartsAsync() =>
        _newsroom.AskAsync(async db =>
        {
            var topic = db.Add(new Topic { Slug = "water", Name = LocalizedText.Of(Language.English, "Water") }).Entity;
            var service = db.Add(
                new Service { Slug = "desk", Name = LocalizedText.Of(Language.English, "Desk") }
            ).Entity;
            await db.SaveChangesAsync();
            return (topic.Id, service.Id);
        });

    /// <summary>Addresses of the feeds it is told of.</summary>
    private async Task<IReadOnlyList<string>> NextAsync(int number)
    {
        await Eventually.TrueAsync(() => Task.FromResult(_hub.Told.Count > number));
        var parts = _hub.Told.ElementAt(number).Split('&');
        Assert.Equal("hub.mode=publish", parts[0]);
        return [.. parts.Skip(1).Select(part => part["hub.url=".Length..])];
    }

    private string[] Feeds(params string[] pages) =>
        [.. pages.SelectMany(page => FeedFile.All.Select(file => $"{_newsroom.Address}{page}/{file.Name}"))];
}
