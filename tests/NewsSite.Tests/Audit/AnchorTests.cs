using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Accounts;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;
using NewsSite.Tests.Processes;

namespace NewsSite.Tests.Audit;

public sealed class AnchorTests
{
    [Fact]
    public async Task The_record_is_anchored_once_a_day()
    {
        await using var book = await RecordBook.OpenAsync(rows: 2);
        await using var db = book.Store();
        var anchors = new AuditAnchors(db, book.Folder, book.Clock);

        await anchors.KeepDailyAsync(default);
        await book.WriteAsync(1);
        await anchors.KeepDailyAsync(default);
        book.Clock.Advance(TimeSpan.FromDays(1));
        await anchors.KeepDailyAsync(default);

        Assert.Equal(2, (await File.ReadAllLinesAsync(book.Folder.AuditAnchors)).Length);
        Assert.Equal(await anchors.HeadAsync(default), anchors.Latest()!.Head);
    }

    [Fact]
    public async Task A_site_that_starts_anchors_what_it_finds()
    {
        await using var newsroom = new Newsroom();
        await newsroom.InitializeAsync();
        await newsroom.AddColleagueAsync(Role.Admin);
        await newsroom.StopAsync();

        await newsroom.StartAgainAsync();

        await Eventually.TrueAsync(
            () => Task.FromResult(File.Exists(Path.Combine(newsroom.DataFolder, "audit-anchors"))),
            TimeSpan.FromSeconds(5)
        );
    }

    [Fact]
    public async Task The_command_names_the_first_bad_row_and_ends_with_the_code_of_refusal()
    {
        using var folder = new SiteFolder();
        await folder.AddEditorAsync("night@desk.test");
        var whole = await folder.RunAsync("audit", "verify");

        folder.Scalar(RawStore.DropGuard);
        folder.Scalar("UPDATE \"AuditEntries\" SET \"Detail\" = 'Admin' WHERE \"Number\" = 1");
        var forged = await folder.RunAsync("audit", "verify", "--json");

        Assert.Equal(0, whole.ExitCode);
        Assert.StartsWith("The record is whole: rows 1 to 1.", whole.Output, StringComparison.Ordinal);
        Assert.Equal(3, forged.ExitCode);
        Assert.Contains("\"row\": 1", forged.Output, StringComparison.Ordinal);
        Assert.Equal(1, await folder.AskAsync(db => db.AuditEntries.CountAsync()));
    }
}
