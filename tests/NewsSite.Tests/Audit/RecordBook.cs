using NewsSite.Audit;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Audit;

/// <summary>A store with a record, and ways to tamper with it that only someone who has the file would have.</summary>
internal sealed class RecordBook : IAsyncDisposable
{
    private static readonly CurrentActor Site = new();
    private readonly string _path = Directory.CreateTempSubdirectory("record-").FullName;

    public NewsroomClock Clock { get; } = new();
    public DataFolder Folder => new(_path);

    public string File(string name) => Path.Combine(_path, name);

    /// <param name="rows">How many it begins with: “Act 1”, “Act 2”, …</param>
    public static async Task<RecordBook> OpenAsync(int rows)
    {
        var book = new RecordBook();
        book.Folder.Prepare();
        await TestStores.MakeAsync(book._path);
        await book.WriteAsync(rows);
        return book;
    }

    public NewsDb Store() => new(TestStores.OptionsFor(_path));

    /// <summary>Each row in a save of its own, an hour apart.</summary>
    public async Task WriteAsync(int rows)
    {
        await using var db = Store();
        for (var i = 1; i <= rows; i++)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            db.Audit(Site, "test.done", Guid.CreateVersion7(), Clock.Now, $"Act {i}");
            await db.SaveChangesAsync();
        }
    }

    public async Task AnchorAsync()
    {
        await using var db = Store();
        await new AuditAnchors(db, Folder, Clock).DropAsync(CancellationToken.None);
    }

    public async Task<AuditReport> VerifyAsync()
    {
        await using var db = Store();
        return await new VerifyAudit(db, Folder).ExecuteAsync(null, CancellationToken.None);
    }

    /// <summary>As an intruder with the store: takes the guards away, does it, and puts them back.</summary>
    public void Tamper(string sql) => RawStore.Tamper(_path, sql);

    /// <exception cref="System.Data.Common.DbException">The store refuses.</exception>
    public void Run(string sql) => RawStore.Run(_path, sql);

    public async ValueTask DisposeAsync()
    {
        await TestStores.DropAsync(_path);
        Directory.Delete(_path, recursive: true);
    }
}
