using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Postgres;
using NewsSite.Shared;
using Npgsql;

namespace NewsSite.Data;

/// <summary>Brings the database to this program's version, or says why it cannot.</summary>
public sealed class MigrateStore(NewsDb db, DataFolder folder)
{
    /// <summary>Above this a full check would hold up the start; damage then shows on first use.</summary>
    private const long CheckedUpToBytes = 64L << 20;

    /// <returns>Names of the migrations that were applied, in order.</returns>
    /// <exception cref="StartUpFailure">The store is damaged, away, or from a newer version of the program.</exception>
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken cancel)
    {
        folder.Prepare();
        try
        {
            await RefuseDamageAsync(cancel);
            await RefuseNewerVersionAsync(cancel);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
            await db.Database.MigrateAsync(cancel);
            return pending;
        }
        catch (SqliteException failure)
        {
            throw new StartUpFailure(ExitCode.DatabaseUnusable, Explain(failure));
        }
        catch (NpgsqlException failure)
        {
            var sentence = PostgresFailure.Explain(failure, db.Database.GetDbConnection());
            throw new StartUpFailure(ExitCode.DatabaseUnusable, sentence);
        }
    }

    private async Task RefuseDamageAsync(CancellationToken cancel)
    {
        if (
            !db.Database.IsSqlite()
            || new FileInfo(folder.Database) is not { Exists: true, Length: > 0 and < CheckedUpToBytes }
        )
        {
            return;
        }

        await using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        await connection.OpenAsync(cancel);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        if (await check.ExecuteScalarAsync(cancel) is not "ok")
        {
            throw new StartUpFailure(ExitCode.DatabaseUnusable, Damaged);
        }
    }

    private async Task RefuseNewerVersionAsync(CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        if (applied.FirstOrDefault(name => !known.Contains(name)) is { } newer)
        {
            throw new StartUpFailure(
                ExitCode.DatabaseUnusable,
                $"The database {Name} was made by a newer version of NewsSite (it has {newer}). Start that version, or restore a backup made before the upgrade."
            );
        }
    }

    private string Name =>
        db.Database.IsSqlite()
            ? folder.Database
            : $"{db.Database.GetDbConnection().Database} at {PostgresFailure.Server(db.Database.GetDbConnection())}";

    private string Damaged =>
        $"The database {folder.Database} is damaged or not a database. Restore it from a backup, or name another folder with --data.";

    private string Explain(SqliteException failure) =>
        failure.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT
            ? Damaged
            : $"The database {folder.Database} cannot be used ({failure.Message.TrimEnd('.')}).";
}
