using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsSite.Audit;
using NewsSite.Core.Audit;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

namespace NewsSite.Tests.Audit;

public sealed class ArchiveTests
{
    [Fact]
    public async Task Old_rows_go_to_a_file_that_verifies_by_itself_and_joins_the_rest()
    {
        await using var book = await RecordBook.OpenAsync(rows: 8);
        await book.AnchorAsync();
        var begin = book.Clock.Now;
        await book.WriteAsync(3);

        var archive = await ArchiveAsync(book, begin, "old.jsonl");

        Assert.Equal((1L, 7L), (archive!.FirstNumber, archive.LastNumber));
        Assert.Equal([8, 9, 10, 11, 12], await NumbersAsync(book));
        var file = await AuditArchiveFile.VerifyAsync(book.File("old.jsonl"), default);
        Assert.Equal((1L, 7L, null), (file.First, file.Last, file.Fault));
        Assert.Null((await JoinAsync(book, "old.jsonl")).Fault);
        var rest = await book.VerifyAsync();
        Assert.Equal((8L, 12L, 1, null), (rest.First, rest.Last, rest.Anchors, rest.Fault));
    }

    [Fact]
    public async Task Archives_follow_one_another()
    {
        await using var book = await RecordBook.OpenAsync(rows: 5);
        await ArchiveAsync(book, book.Clock.Now, "one.jsonl");
        await book.WriteAsync(5);

        var second = await ArchiveAsync(book, book.Clock.Now, "two.jsonl");

        Assert.Equal((5L, 10L), (second!.FirstNumber, second.LastNumber));
        Assert.Null((await JoinAsync(book, "one.jsonl")).Fault);
        Assert.Null((await JoinAsync(book, "two.jsonl")).Fault);
        Assert.Null((await book.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task The_act_of_archiving_is_in_the_record()
    {
        await using var book = await RecordBook.OpenAsync(rows: 3);

        var archive = await ArchiveAsync(book, book.Clock.Now, "old.jsonl");

        await using var db = book.Store();
        var row = await db.AuditEntries.SingleAsync(e => e.Act == AuditArchive.Act);
        Assert.Equal((archive!.RecordedAs, archive.Detail), (row.Number, row.Detail));
    }

    [Fact]
    public async Task The_last_row_always_stays()
    {
        await using var book = await RecordBook.OpenAsync(rows: 3);

        await ArchiveAsync(book, book.Clock.Now.AddYears(1), "all.jsonl");

        Assert.Equal([3, 4], await NumbersAsync(book));
    }

    [Fact]
    public async Task Nothing_is_archived_where_nothing_is_that_old()
    {
        await using var book = await RecordBook.OpenAsync(rows: 3);

        Assert.Null(await ArchiveAsync(book, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), "old.jsonl"));

        Assert.False(System.IO.File.Exists(book.File("old.jsonl")));
    }

    [Fact]
    public async Task Rows_that_were_tampered_with_are_not_archived()
    {
        await using var book = await RecordBook.OpenAsync(rows: 5);
        book.Tamper("UPDATE \"AuditEntries\" SET \"Detail\" = 'Nothing' WHERE \"Number\" = 2");

        await using var db = book.Store();
        var outcome = await new ArchiveAudit(db, book.Clock, new CurrentActor()).ExecuteAsync(
            book.Clock.Now,
            book.File("old.jsonl"),
            default
        );

        Assert.Equal(2, outcome.Fault?.Row);
        Assert.Equal(5, (await NumbersAsync(book)).Count);
    }

    [Fact]
    public async Task After_archiving_the_store_still_refuses_to_let_other_rows_go()
    {
        await using var book = await RecordBook.OpenAsync(rows: 5);
        await ArchiveAsync(book, book.Clock.Now, "old.jsonl");

        Assert.ThrowsAny<DbException>(() => book.Run("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 5"));
        Assert.ThrowsAny<DbException>(() => book.Run("DELETE FROM \"AuditArchives\""));
        Assert.ThrowsAny<DbException>(() => book.Run("UPDATE \"AuditArchives\" SET \"LastNumber\" = 9"));
    }

    [Fact]
    public async Task Rows_that_left_under_a_forged_archive_are_missed()
    {
        await using var book = await RecordBook.OpenAsync(rows: 5);

        book.Tamper(
            """
            INSERT INTO "AuditArchives" ("LastNumber", "LastHash", "FirstNumber", "FileName", "FileHash", "RecordedAs")
            SELECT 2, "Hash", 1, 'old.jsonl', 'x', 5 FROM "AuditEntries" WHERE "Number" = 2;
            DELETE FROM "AuditEntries" WHERE "Number" <= 2;
            """
        );

        var fault = (await book.VerifyAsync()).Fault;
        Assert.Equal(1, fault?.Row);
        Assert.Contains("does not tell", fault!.Reason.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "\"detail\":\"Act 2\"", "\"detail\":\"Act Z\"")]
    [InlineData(3, "\"number\":3", "\"number\":9")]
    [InlineData(1, "\"number\":1,", "\"number\":,")]
    public async Task A_file_that_was_edited_names_its_row(int row, string was, string forged)
    {
        await using var book = await RecordBook.OpenAsync(rows: 5);
        await ArchiveAsync(book, book.Clock.Now, "old.jsonl");
        var file = book.File("old.jsonl");

        await System.IO.File.WriteAllTextAsync(
            file,
            (await System.IO.File.ReadAllTextAsync(file)).Replace(was, forged)
        );

        Assert.Equal(row, (await AuditArchiveFile.VerifyAsync(file, default)).Fault?.Row);
    }

    [Fact]
    public async Task A_file_that_lost_its_end_or_a_line_or_their_order_is_found_out()
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);
        await ArchiveAsync(book, book.Clock.Now, "old.jsonl");
        var lines = await System.IO.File.ReadAllLinesAsync(book.File("old.jsonl"));

        Assert.Equal(5, await FirstBadRowAsync(book, lines[..^1]));
        Assert.Equal(3, await FirstBadRowAsync(book, [.. lines[..3], .. lines[4..]]));
        Assert.Equal(2, await FirstBadRowAsync(book, [lines[0], lines[1], lines[3], lines[2], .. lines[4..]]));
        Assert.Null(await FirstBadRowAsync(book, lines));
    }

    [Fact]
    public async Task The_command_moves_rows_and_verifies_the_file_also_where_there_is_no_store()
    {
        await using var book = await RecordBook.OpenAsync(rows: 4);
        var (folder, file) = (book.Folder.Root, book.File("old.jsonl"));

        var done = await CommandLine.RunAsync(folder, "", "audit", "archive", "--before", "2026-09-02", file);
        var again = await CommandLine.RunAsync(folder, "", "audit", "archive", "--before", "2026-09-02", file);
        var joined = await CommandLine.RunAsync(folder, "", "audit", "verify", "--archive", file);
        var alone = await CommandLine.RunAsync(book.File("nothing-here"), "", "audit", "verify", "--archive", file);

        Assert.StartsWith("Moved rows 1 to 3", done.Output, StringComparison.Ordinal);
        Assert.Equal((3, true), (again.ExitCode, again.Errors.Contains("cannot be written", StringComparison.Ordinal)));
        Assert.Equal((0, true), (joined.ExitCode, joined.Output.Contains("goes on from it", StringComparison.Ordinal)));
        Assert.Equal((0, true), (alone.ExitCode, alone.Output.Contains("no store here", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(book.File("nothing-here")));
    }

    private static async Task<AuditArchive?> ArchiveAsync(RecordBook book, DateTime before, string name)
    {
        await using var db = book.Store();
        var outcome = await new ArchiveAudit(db, book.Clock, new CurrentActor()).ExecuteAsync(
            before,
            book.File(name),
            default
        );
        Assert.Null(outcome.Fault);
        return outcome.Archive;
    }

    private static async Task<AuditReport> JoinAsync(RecordBook book, string name)
    {
        await using var db = book.Store();
        return await new VerifyArchive(db).ExecuteAsync(
            await AuditArchiveFile.VerifyAsync(book.File(name), default),
            default
        );
    }

    private static async Task<long?> FirstBadRowAsync(RecordBook book, string[] lines)
    {
        var file = book.File("other.jsonl");
        await System.IO.File.WriteAllLinesAsync(file, lines);
        return (await AuditArchiveFile.VerifyAsync(file, default)).Fault?.Row;
    }

    private static async Task<List<long>> NumbersAsync(RecordBook book)
    {
        await using var db = book.Store();
        return await db.AuditEntries.OrderBy(e => e.Number).Select(e => e.Number).ToListAsync();
    }
}
