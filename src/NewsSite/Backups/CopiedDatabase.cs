using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media.Storage;

namespace NewsSite.Backups;

/// <summary>A database at rest in a backup. Looking at it changes nothing and leaves no file beside it.</summary>
internal sealed class CopiedDatabase(string path) : IAsyncDisposable
{
    private const int FaultsTold = 5;

    private readonly NewsDb _db = new(NewsDbOptions.ForSqlite(ConnectionString(path)).Options);

    /// <returns>What SQLite finds wrong with it; empty when it is whole and every row it points to is there.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancel)
    {
        try
        {
            await _db.Database.OpenConnectionAsync(cancel);
            var integrity = await AskAsync($"PRAGMA integrity_check({FaultsTold})", r => r.GetString(0), cancel);
            var dangling = await AskAsync(
                "PRAGMA foreign_key_check",
                r => $"a row of {r.GetString(0)} points to a row of {r.GetString(2)} that is not there",
                cancel
            );
            return [.. integrity.Where(line => line != "ok"), .. dangling];
        }
        catch (SqliteException failure)
        {
            return [failure.Message];
        }
    }

    public async Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken cancel) =>
        [.. await _db.Database.GetAppliedMigrationsAsync(cancel)];

    /// <remarks>Only names of tables and of the columns with hashes are asked for: a copy of another version will have them too.</remarks>
    public async Task<IReadOnlyList<string>> MediaAsync(CancellationToken cancel) =>
        await _db.StoredHashes().OrderBy(hash => hash).ToListAsync(cancel);

    public async Task<BackupCounts> CountsAsync(CancellationToken cancel) =>
        new(
            await _db.Articles.CountAsync(cancel),
            await _db.Revisions.CountAsync(cancel),
            await _db.PublishedArticles.CountAsync(cancel),
            await _db.MediaAssets.CountAsync(cancel),
            await _db.Users.CountAsync(cancel)
        );

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private async Task<IReadOnlyList<string>> AskAsync(
        string sql,
        Func<System.Data.Common.DbDataReader, string> tell,
        CancellationToken cancel
    )
    {
        await using var command = _db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var told = new List<string>();
        while (told.Count < FaultsTold && await reader.ReadAsync(cancel))
        {
            told.Add(tell(reader));
        }

        return told;
    }

    /// <summary>“Immutable” makes SQLite look for no log and make none, which read-only alone does not.</summary>
    private static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString();
}
