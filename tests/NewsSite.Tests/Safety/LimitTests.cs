using System.Net;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Safety;

/// <summary>Who asks for too much, or sends too much, is told so.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new()
    {
        Adjust = b =>
        {
            b.Configuration["Safety:SearchesPerMinute"] = "3";
            b.Configuration["Safety:WritesPerMinute"] = "5";
            b.Configuration["Safety:HealthChecksPerMinute"] = "3";
            b.Configuration["Safety:SharedPerMinute"] = "3";
            b.Configuration["Safety:TimesForLoopback"] = "1";
        },
    };

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task Who_searches_without_end_is_asked_to_wait_and_may_go_on_reading()
    {
        using var reader = _newsroom.Browser();
        reader.DefaultRequestHeaders.Add("Accept", "text/html");
        HttpResponseMessage answer;
        var searches = 0;
        do
        {
            answer = await reader.GetAsync("/en/search?q=river");
        } while (answer.IsSuccessStatusCode && ++searches < 10);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("Wait a minute", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Nobody_keeps_the_disk_busy_by_asking_how_the_site_is()
    {
        using var watcher = _newsroom.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var asked = 0; asked < 10; asked++)
        {
            statuses.Add((await watcher.GetAsync("/health")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Nobody_tries_out_links_for_outside_eyes()
    {
        using var stranger = _newsroom.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var tried = 0; tried < 10; tried++)
        {
            statuses.Add((await stranger.GetAsync($"/shared/{tried:D64}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task A_flood_of_forms_is_refused_before_it_reaches_the_store()
    {
        using var flood = _newsroom.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var sent = 0; sent < 20; sent++)
        {
            using var form = new FormUrlEncodedContent([]);
            statuses.Add((await flood.PostAsync("/account/sign-in", form)).StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_in_words()
    {
        using var browser = _newsroom.Browser();
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        browser.DefaultRequestHeaders.ExpectContinue = true;
        using var form = new StringContent("a=" + new string('x', 9 << 20), null, "application/x-www-form-urlencoded");

        var answer = await browser.PostAsync("/account/sign-in", form);

        Assert.InRange((int)answer.StatusCode, 400, 413);
        Assert.Contains("could not be taken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
