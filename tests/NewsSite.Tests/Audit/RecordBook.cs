using Microsoft.Data.Sqlite;
using NewsSite.Audit;
using NewsSite.Data;
using NewsSite.Shared;
using NewsSite.Tests.Newsrooms;

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
        await using var db = book.Store();
        await new MigrateStore(db, book.Folder).ExecuteAsync(CancellationToken.None);
        await book.WriteAsync(rows);
        return book;
    }

    public NewsDb Store() => new(NewsDbOptions.ForSqlite($"Data Source={Folder.Database};Pooling=False").Options);

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

    /// <summary>As an intruder with the file: takes the guards away, does it, and puts them back.</summary>
    public void Tamper(string sql)
    {
        var guards = Strings("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Audit%'");
        foreach (var name in Strings("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Audit%'"))
        {
            Run($"DROP TRIGGER \"{name}\"");
        }

        Run(sql);
        guards.ForEach(Run);
    }

    /// <exception cref="SqliteException">The store refuses.</exception>
    public void Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_path, recursive: true);
        return ValueTask.CompletedTask;
    }

    private List<string> Strings(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Folder.Database};Pooling=False");
        connection.Open();
        return connection;
    }
}
