using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using NewsSite.Core.Accounts;
using NewsSite.Core.Schedules;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Schedules;

/// <summary>A newsroom whose schedule is kept by nobody.</summary>
public sealed class OverduePlansTests : IAsyncLifetime
{
    private readonly Newsroom _newsroom = new() { Adjust = TakeAwayTheKeeper };

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task What_is_a_minute_late_makes_the_health_check_fail_and_the_dashboard_shout()
    {
        using var editor = await _newsroom.SignInAsync(Role.Editor);
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        var id = await _newsroom.DraftAsync(await _newsroom.ContentAsync("Due long ago"));
        var plan = await _newsroom.ScheduleAsync(editor.Account!, id, _newsroom.Clock.Now.AddMinutes(5));

        _newsroom.Clock.MoveTo(plan.DueAt.AddSeconds(59));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync(editor));
        Assert.Null((await editor.GetAsync("/desk")).TextOf("#late-title"));

        _newsroom.Clock.MoveTo(plan.DueAt.AddSeconds(60));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await HealthAsync(editor));
        var told = (await admin.GetAsync("/admin/health")).Text;
        Assert.Contains("Overdue by more than 60 seconds: 1", told, StringComparison.Ordinal);
        var late = (await editor.GetAsync("/desk")).TextOf("section[aria-labelledby=late-title]");
        Assert.Contains("Publish: Due long ago", late, StringComparison.Ordinal);
        Assert.Contains("The site has not come to it.", late, StringComparison.Ordinal);
        var list = await editor.GetAsync("/desk/schedule");
        Assert.Equal("Overdue", list.TextOf("section[aria-labelledby=planned-title] li .state"));
    }

    private static async Task<(HttpStatusCode, string)> HealthAsync(DeskBrowser browser)
    {
        var answer = await browser.GetAsync("/health");
        return (answer.Status, answer.Text);
    }

    private static void TakeAwayTheKeeper(WebApplicationBuilder builder)
    {
        var keeper = builder.Services.Single(s =>
            s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "KeepSchedule"
        );
        builder.Services.Remove(keeper);
    }
}
