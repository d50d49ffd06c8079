using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Core.Banners;
using NewsSite.Data;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;
using NewsSite.Web;

namespace NewsSite.Tests.Banners;

public sealed class BannerStreamTests : IAsyncLifetime
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    private readonly Newsroom _newsroom = new()
    {
        Adjust = builder => builder.Configuration["Breaking:StreamsPerLoopbackAddress"] = "3",
    };

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task A_page_that_is_open_gets_the_banner_within_two_seconds_and_loses_it_when_it_is_taken_down()
    {
        using var page = await OpenPage.OpenAsync(_newsroom);
        Assert.Equal("", await page.NextBannerAsync());

        var watch = Stopwatch.StartNew();
        var banner = await _newsroom.RaiseAsync("Gates <open> & water");
        var html = await page.NextBannerAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Promise);
        Assert.Contains("Gates &lt;open&gt; &amp; water", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Breaking news\"", html, StringComparison.Ordinal);

        await _newsroom.TakeDownAsync(banner.Id);
        Assert.Equal("", await page.NextBannerAsync());
    }

    [Fact]
    public async Task A_page_that_connects_again_is_told_at_once_what_is_shown_now()
    {
        await _newsroom.RaiseAsync("Gates open");
        using var page = await OpenPage.OpenAsync(_newsroom);

        Assert.Contains("Gates open", await page.NextBannerAsync(), StringComparison.Ordinal);
        Assert.Equal("text/event-stream", page.Response.Content.Headers.ContentType?.MediaType);
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_page_in_another_language_does_not_get_the_banner()
    {
        using var russian = await OpenPage.OpenAsync(_newsroom, "ru");
        Assert.Equal("", await russian.NextBannerAsync());

        await _newsroom.RaiseAsync("Gates open");
        await _newsroom.RaiseAsync("Ворота открыты", languages: ["ru"]);

        Assert.Contains("Ворота открыты", await russian.NextBannerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_banner_leaves_open_pages_by_itself_at_its_end()
    {
        using var page = await OpenPage.OpenAsync(_newsroom);
        await page.NextBannerAsync();
        await _newsroom.RaiseAsync("Gates open", lasts: TimeSpan.FromMinutes(30));
        Assert.NotEqual("", await page.NextBannerAsync());

        _newsroom.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal("", await page.NextBannerAsync());
    }

    [Fact]
    public async Task A_banner_raised_by_another_process_reaches_open_pages_too()
    {
        using var page = await OpenPage.OpenAsync(_newsroom);
        await page.NextBannerAsync();

        await using (
            var command = NewsroomHost.Build(
                new HostOptions(_newsroom.DataFolder, Environment: "Test"),
                b => TestStores.Lead(b.Configuration, _newsroom.DataFolder)
            )
        )
        {
            await using var scope = command.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
            db.Banners.Add(
                new Banner
                {
                    Text = "From elsewhere",
                    Languages = ["en"],
                    StartsAt = _newsroom.Clock.Now,
                    EndsAt = _newsroom.Clock.Now.AddHours(1),
                }
            );
            await db.SaveChangesAsync();
        }

        Assert.Contains("From elsewhere", await page.NextBannerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_stream_sends_a_heartbeat_every_fifteen_seconds()
    {
        using var page = await OpenPage.OpenAsync(_newsroom);
        Assert.Equal("retry: 3000\n", await page.NextAsync());
        await page.NextBannerAsync();

        _newsroom.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(":\n", await page.NextAsync());
    }

    [Fact]
    public async Task One_address_has_only_so_many_streams_and_gets_one_back_for_each_it_closes()
    {
        using var first = await OpenPage.OpenAsync(_newsroom);
        using var second = await OpenPage.OpenAsync(_newsroom);
        using (var third = await OpenPage.OpenAsync(_newsroom))
        {
            using var refused = await OpenPage.OpenAsync(_newsroom);
            Assert.Equal(HttpStatusCode.OK, third.Status);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.NotNull(refused.Response.Headers.RetryAfter);
        }

        await AssertOpensSoonAsync();
    }

    [Fact]
    public async Task A_language_that_readers_are_not_offered_has_no_stream()
    {
        using var page = await OpenPage.OpenAsync(_newsroom, "de");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task A_site_that_stops_does_not_wait_for_its_readers()
    {
        var newsroom = new Newsroom();
        await newsroom.InitializeAsync();
        using var page = await OpenPage.OpenAsync(newsroom);
        await page.NextBannerAsync();

        var watch = Stopwatch.StartNew();
        await newsroom.DisposeAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<EndOfStreamException>(page.NextAsync);
    }

    /// <summary>The site hears of a closed connection a moment after the reader has closed it.</summary>
    private async Task AssertOpensSoonAsync()
    {
        var watch = Stopwatch.StartNew();
        var status = HttpStatusCode.ServiceUnavailable;
        while (status != HttpStatusCode.OK && watch.Elapsed < TimeSpan.FromSeconds(15))
        {
            using var page = await OpenPage.OpenAsync(_newsroom);
            status = page.Status;
        }

        Assert.Equal(HttpStatusCode.OK, status);
    }
}
