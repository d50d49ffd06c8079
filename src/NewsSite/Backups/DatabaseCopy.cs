using Microsoft.Data.Sqlite;
using NewsSite.Media.Storage;
using SQLitePCL;

namespace NewsSite.Backups;

/// <summary>Copies a database that others go on writing to.</summary>
/// <remarks>
/// By SQLite's backup interface, page by page, inside one read transaction: with write-ahead logging, readers and writers go
/// on, and the copy is the database of the moment the transaction began. Without that transaction each write by somebody else
/// would make the copy start over. VACUUM INTO would give a snapshot too, but numbers rows anew where a table has no
/// integer key, rebuilds everything, and tells nothing while it works.
/// </remarks>
internal static class DatabaseCopy
{
    private const int PagesPerStep = 500;

    public static Task MakeAsync(
        string from,
        string to,
        IProgress<BackupProgress> progress,
        CancellationToken cancel
    ) => Task.Run(() => Make(from, to, progress, cancel), cancel);

    private static void Make(string from, string to, IProgress<BackupProgress> progress, CancellationToken cancel)
    {
        // Made here, since SQLite would let others read what it makes.
        HashedFile.Create(to).Dispose();
        using (var source = Open(from, SqliteOpenMode.ReadWrite))
        using (var target = Open(to, SqliteOpenMode.ReadWrite))
        {
            // The file is flushed once, when all of it is there; until then nobody takes it for a backup.
            Run(target, "PRAGMA synchronous=OFF");
            using var snapshot = source.BeginTransaction(deferred: true);
            Run(source, "SELECT count(*) FROM sqlite_master");
            CopyPages(source, target, progress, cancel);
        }

        DurableFile.Flush(to);
    }

    private static void CopyPages(
        SqliteConnection source,
        SqliteConnection target,
        IProgress<BackupProgress> progress,
        CancellationToken cancel
    )
    {
        var pageBytes = (long)Run(source, "PRAGMA page_size")!;
        using var copying = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        int result;
        do
        {
            cancel.ThrowIfCancellationRequested();
            result = raw.sqlite3_backup_step(copying, PagesPerStep);
            var pages = raw.sqlite3_backup_pagecount(copying);
            var done = pages - raw.sqlite3_backup_remaining(copying);
            progress.Report(new(BackupStep.Database, done * pageBytes, pages * pageBytes));
        } while (result == raw.SQLITE_OK);

        if (result != raw.SQLITE_DONE)
        {
            throw new SqliteException(raw.sqlite3_errstr(result).utf8_to_string(), result);
        }
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }
}
