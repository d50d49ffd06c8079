using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Backups;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Backups;

[Trait("Engine", "Sqlite")]
public sealed class NightlyBackupTests : IAsyncLifetime
{
    private readonly BackupRoom _room = new();
    private readonly Newsroom _newsroom;

    public NightlyBackupTests() =>
        _newsroom = new Newsroom
        {
            Adjust = builder =>
                builder.Services.Configure<BackupOptions>(o => (o.Folder, o.At, o.Keep) = (_room.Folder, "03:30", 2)),
        };

    [Fact]
    public async Task The_first_is_taken_at_once_and_then_one_each_night_until_the_oldest_go()
    {
        await AssertTakenAsync(1);

        _newsroom.Clock.MoveTo(new DateTime(2026, 9, 2, 3, 31, 0, DateTimeKind.Utc));
        await AssertTakenAsync(2);
        _newsroom.Clock.Advance(TimeSpan.FromDays(1));
        await Eventually.TrueAsync(() => Task.FromResult(Kept[0].TakenAt == _newsroom.Clock.Now), BackupMayTake);

        Assert.Equal(2, Kept.Count);
        Assert.All(Kept, k => Assert.True(k.TakenAt.Day is 2 or 3));
        Assert.Empty((await BackupRoom.VerifyAsync(_room.Folder)).Faults);
    }

    [Fact]
    public async Task A_site_that_comes_back_the_same_day_takes_no_second_one()
    {
        await AssertTakenAsync(1);
        await _newsroom.StopAsync();
        _newsroom.Clock.Advance(TimeSpan.FromHours(2));

        await _newsroom.StartAgainAsync();
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        await admin.PostFormAsync("/admin/backups");

        // The one that was asked for comes second: no other came before it.
        await AssertTakenAsync(2);
    }

    [Fact]
    public async Task An_administrator_asks_for_one_and_sees_it_in_the_list()
    {
        await AssertTakenAsync(1);
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        _newsroom.Clock.Advance(TimeSpan.FromMinutes(5));

        var asked = await admin.PostFormAsync("/admin/backups");
        await AssertTakenAsync(2);

        Assert.Equal("/admin/backups", asked.Location);
        await Eventually.TrueAsync(async () =>
            (await admin.GetAsync("/admin/backups/progress")).Text.Contains(
                "\"goesOn\":false",
                StringComparison.Ordinal
            )
        );
        var page = await admin.GetAsync("/admin/backups");
        Assert.Equal(2, page.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("5 minutes", page.Page.QuerySelectorAll("tbody tr")[1].QuerySelector("td")!.TextContent);
        var actors = await _newsroom.AskAsync(db =>
            Task.FromResult(db.AuditEntries.Where(e => e.Act == "backup.taken").Select(e => e.ActorName).ToList())
        );
        Assert.Equal(["NewsSite", admin.Account!.DisplayName], actors);
    }

    [Fact]
    public async Task A_backup_that_grows_old_is_part_of_the_health_of_the_site()
    {
        await AssertTakenAsync(1);
        using var visitor = _newsroom.Visit();
        Assert.Equal("Healthy", (await visitor.GetAsync("/health")).Text);

        // From now on the folder is a file, so no backup can be taken.
        Directory.Move(_room.Folder, _room.Folder + ".away");
        await File.WriteAllTextAsync(_room.Folder, "");
        _newsroom.Clock.Advance(TimeSpan.FromHours(30));
        await Eventually.TrueAsync(() => Task.FromResult(Site.Failure is not null), BackupMayTake);

        var told = await visitor.GetAsync("/health");
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (told.Status, told.Text));
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        Assert.Contains("The last try failed", (await admin.GetAsync("/admin/health")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "The last backup failed",
            (await admin.GetAsync("/admin/backups")).Text,
            StringComparison.Ordinal
        );
        Assert.Single(
            await _newsroom.AskAsync(db =>
                Task.FromResult(db.AuditEntries.Where(e => e.Act == "backup.failed").ToList())
            )
        );
    }

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        _room.Dispose();
    }

    private static TimeSpan BackupMayTake => TimeSpan.FromSeconds(60);

    private SiteBackup Site => _newsroom.Services.GetRequiredService<SiteBackup>();

    private IReadOnlyList<KeptBackup> Kept => new BackupFolder(_room.Folder).List();

    private Task AssertTakenAsync(int count) =>
        Eventually.TrueAsync(() => Task.FromResult(Kept.Count == count && !Site.IsUnderWay), BackupMayTake);
}
