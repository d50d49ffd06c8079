using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Audit;

public sealed class TamperingTests
{
    [Fact]
    public async Task A_record_that_nobody_touched_is_whole()
    {
        await using var book = await RecordBook.OpenAsync(rows: 7);
        await book.AnchorAsync();
        await book.WriteAsync(2);

        var report = await book.VerifyAsync();

        Assert.Null(report.Fault);
        Assert.Equal((1L, 9L, 1), (report.First, report.Last, report.Anchors));
    }

    [Theory]
    [InlineData("\"Detail\" = 'Nothing happened'")]
    [InlineData("\"Detail\" = \"Detail\" || ' '")]
    [InlineData("\"ActorName\" = 'Somebody else'")]
    [InlineData("\"ActorId\" = '0198F5A5-0000-7000-8000-000000000001'")]
    [InlineData("\"Act\" = 'test.undone'")]
    [InlineData("\"At\" = '2020-01-01 00:00:00'")]
    [InlineData("\"ObjectId\" = NULL")]
    [InlineData("\"Address\" = '203.0.113.9'")]
    [InlineData("\"SessionId\" = '0198F5A5-0000-7000-8000-000000000001'")]
    [InlineData("\"Before\" = ''")]
    [InlineData("\"After\" = ''")]
    [InlineData("\"Hash\" = '0000000000000000000000000000000000000000000000000000000000000000'")]
    [InlineData("\"At\" = 'yesterday'")]
    public async Task A_row_that_was_edited_is_named_whichever_part_it_was(string edit)
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);

        book.Tamper($"UPDATE \"AuditEntries\" SET {edit} WHERE \"Number\" = 4");

        Assert.Equal(4, (await book.VerifyAsync()).Fault?.Row);
    }

    [Fact]
    public async Task A_row_that_was_deleted_is_named()
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);

        book.Tamper("DELETE FROM \"AuditEntries\" WHERE \"Number\" IN (3, 4)");

        var fault = (await book.VerifyAsync()).Fault;
        Assert.Equal((3L, "Rows 3 to 4 are missing."), (fault!.Row, fault.Reason.ToString()));
    }

    [Fact]
    public async Task A_row_that_was_deleted_is_named_also_when_the_others_moved_up()
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);

        book.Tamper(
            "DELETE FROM \"AuditEntries\" WHERE \"Number\" = 3; "
                + "UPDATE \"AuditEntries\" SET \"Number\" = \"Number\" - 1 WHERE \"Number\" > 3"
        );

        Assert.Equal(3, (await book.VerifyAsync()).Fault?.Row);
    }

    [Fact]
    public async Task The_first_rows_cannot_be_deleted_unseen()
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);

        book.Tamper("DELETE FROM \"AuditEntries\" WHERE \"Number\" <= 2");

        Assert.Equal("Rows 1 to 2 are missing.", (await book.VerifyAsync()).Fault?.Reason.ToString());
    }

    [Fact]
    public async Task A_row_that_was_put_in_is_named()
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);

        book.Tamper(
            """
            UPDATE "AuditEntries" SET "Number" = -"Number" WHERE "Number" >= 4;
            UPDATE "AuditEntries" SET "Number" = 1 - "Number" WHERE "Number" < 0;
            INSERT INTO "AuditEntries" SELECT 4, "At", "ActorId", "ActorName", 'test.invented', "ObjectId", "Address", "SessionId", "Detail", "Before", "After", "Hash"
            FROM "AuditEntries" WHERE "Number" = 3;
            """
        );

        Assert.Equal(4, (await book.VerifyAsync()).Fault?.Row);
    }

    [Fact]
    public async Task Rows_that_changed_places_are_named()
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);

        book.Tamper(
            """
            UPDATE "AuditEntries" SET "Number" = -2 WHERE "Number" = 2;
            UPDATE "AuditEntries" SET "Number" = 2 WHERE "Number" = 5;
            UPDATE "AuditEntries" SET "Number" = 5 WHERE "Number" = -2;
            """
        );

        Assert.Equal(2, (await book.VerifyAsync()).Fault?.Row);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_is_seen_by_the_anchor_that_knew_it()
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);
        await book.AnchorAsync();

        book.Tamper("DELETE FROM \"AuditEntries\" WHERE \"Number\" >= 5");

        var fault = (await book.VerifyAsync()).Fault;
        Assert.Equal(5, fault?.Row);
        Assert.StartsWith(
            "The end is cut off: rows 5 to 6 are missing",
            fault!.Reason.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_end_that_was_written_anew_with_fitting_hashes_is_seen_by_the_anchor()
    {
        await using var book = await RecordBook.OpenAsync(rows: 6);
        await book.AnchorAsync();

        book.Tamper("DELETE FROM \"AuditEntries\" WHERE \"Number\" >= 5");
        await book.WriteAsync(4);

        var fault = (await book.VerifyAsync()).Fault;
        Assert.Equal(6, fault?.Row);
        Assert.Contains("anchored", fault!.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guard_that_was_not_put_back_is_named()
    {
        await using var book = await RecordBook.OpenAsync(rows: 2);

        book.Run(RawStore.DropGuard);

        Assert.Contains(RawStore.Guard, (await book.VerifyAsync()).Fault!.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_the_anchors_that_was_spoilt_is_named()
    {
        await using var book = await RecordBook.OpenAsync(rows: 2);
        await book.AnchorAsync();
        await System.IO.File.AppendAllTextAsync(book.Folder.AuditAnchors, "2026-09-01T12:00:00Z 2 abc\n");

        Assert.Equal("Line 2 of the anchors cannot be read.", (await book.VerifyAsync()).Fault?.Reason.ToString());
    }
}
