using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Core.Sections;
using NewsSite.Data;
using NewsSite.Shared;

namespace NewsSite.Tests.Audit;

public sealed class WritersTests
{
    private static readonly CurrentActor Site = new();

    [Fact]
    public async Task Many_who_write_at_once_make_one_unbroken_chain()
    {
        const int writers = 12;
        const int saves = 15;
        await using var book = await RecordBook.OpenAsync(rows: 0);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(() => WriteAsync(book, w, saves))));

        var report = await book.VerifyAsync();
        Assert.Null(report.Fault);
        Assert.Equal(writers * saves * 2, report.Last);
    }

    [Fact]
    public async Task Rows_of_one_save_stand_in_the_order_in_which_they_were_written()
    {
        await using var book = await RecordBook.OpenAsync(rows: 2);
        await using var db = book.Store();
        foreach (var word in (string[])["one", "two", "three"])
        {
            db.Audit(Site, "test.done", null, book.Clock.Now, word);
        }

        await db.SaveChangesAsync();

        var rows = await db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).Skip(2).ToListAsync();
        Assert.Equal([(3, "one"), (4, "two"), (5, "three")], rows.Select(r => (r.Number, r.Detail)));
    }

    [Fact]
    public async Task A_save_that_failed_leaves_no_gap_and_may_be_tried_again()
    {
        await using var book = await RecordBook.OpenAsync(rows: 2);
        await using var db = book.Store();
        db.Audit(Site, "test.done", null, book.Clock.Now, "tried twice");
        var taken = Section("taken");
        await using (var other = book.Store())
        {
            other.Sections.Add(Section("taken"));
            await other.SaveChangesAsync();
        }

        db.Sections.Add(taken);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        await book.WriteAsync(1);
        db.Entry(taken).State = EntityState.Detached;
        await db.SaveChangesAsync();

        Assert.Equal((4L, null), ((await book.VerifyAsync()).Last, (await book.VerifyAsync()).Fault));
    }

    [Fact]
    public async Task Whoever_gives_up_a_change_gives_up_its_row()
    {
        await using var book = await RecordBook.OpenAsync(rows: 1);
        await using var db = book.Store();
        db.Audit(Site, "test.done", null, book.Clock.Now, "given up");
        db.ChangeTracker.Clear();
        db.Audit(Site, "test.done", null, book.Clock.Now, "done instead");
        await db.SaveChangesAsync();

        Assert.Equal(
            ["Act 1", "done instead"],
            await db.AuditEntries.OrderBy(e => e.Number).Select(e => e.Detail).ToListAsync()
        );
    }

    [Fact]
    public async Task What_no_database_keeps_exactly_is_mended_before_it_is_hashed()
    {
        await using var book = await RecordBook.OpenAsync(rows: 0);
        await using var db = book.Store();
        var change = new AuditChange("was\0", new string('ж', 5000));
        db.Audit(Site, "test.done", null, book.Clock.Now.AddTicks(7), change, "half \ud83d of a face, and \0");
        await db.SaveChangesAsync();

        Assert.Null((await book.VerifyAsync()).Fault);
    }

    private static async Task WriteAsync(RecordBook book, int writer, int saves)
    {
        for (var i = 0; i < saves; i++)
        {
            await using var db = book.Store();
            await using var transaction = i % 2 == 0 ? await db.BeginExclusiveAsync(default) : null;
            db.Audit(Site, "test.done", null, book.Clock.Now, $"{writer}.{i}");
            db.Audit(Site, "test.done", null, book.Clock.Now, $"{writer}.{i} too");
            await db.SaveChangesAsync();
            await (transaction?.CommitAsync() ?? Task.CompletedTask);
        }
    }

    private static Section Section(string slug) =>
        new() { Slug = slug, Name = Core.Languages.LocalizedText.Of(Core.Languages.Language.English, slug) };
}
