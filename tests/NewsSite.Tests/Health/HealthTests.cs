using System.Net;
using NewsSite.Audit;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Health;

public sealed class HealthTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    [Fact]
    public async Task Strangers_are_told_one_word()
    {
        using var visitor = newsroom.Visit();

        var told = await visitor.GetAsync("/health");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (told.Status, told.Text));
        Assert.Contains("no-store", told.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/health/store")).Status);
    }

    [Fact]
    public async Task Administrators_are_told_what_each_check_found()
    {
        using var admin = await newsroom.SignInAsync(Role.Admin);

        var page = await admin.GetAsync("/admin/health");

        Assert.Equal(
            ["Backup", "Disk", "Events", "Record", "Schedule", "Store"],
            page.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent).Order()
        );
        Assert.Contains("GB are free", page.Text, StringComparison.Ordinal);
        Assert.Contains("No nightly backup is set up", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_not_what_was_noted_outside_is_told()
    {
        await using var tampered = new Newsroom();
        await tampered.InitializeAsync();
        using var admin = await tampered.SignInAsync(Role.Admin);
        await tampered.ExecuteAsync(
            async (AuditAnchors anchors) =>
            {
                await anchors.DropAsync(default);
                return true;
            }
        );
        var noted = Path.Combine(tampered.DataFolder, "audit-anchors");
        var line = (await File.ReadAllLinesAsync(noted))[^1];
        await File.AppendAllTextAsync(noted, $"{line[..^64]}{new string('0', 64)}\n");

        var page = await admin.GetAsync("/admin/health");

        Assert.Contains("The record is not what it was", page.Text, StringComparison.Ordinal);
        Assert.Equal("Degraded", (await admin.GetAsync("/health")).Text);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_told_with_a_status_that_programs_heed()
    {
        await using var broken = new Newsroom();
        await broken.InitializeAsync();
        using var visitor = broken.Visit();
        await broken.AskAsync(db =>
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                db.Database,
                "ALTER TABLE \"Articles\" RENAME TO \"Elsewhere\""
            )
        );

        var told = await visitor.GetAsync("/health");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (told.Status, told.Text));
    }
}
