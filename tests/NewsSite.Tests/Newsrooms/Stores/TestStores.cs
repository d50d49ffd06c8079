using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using NewsSite.Data;
using Npgsql;

namespace NewsSite.Tests.Newsrooms.Stores;

/// <summary>The stores of the tests: each data folder has its own, in the kind of database that the run is for.</summary>
/// <remarks>
/// SQLite, or the PostgreSQL server whose connection string is in <c>NEWSSITE_TEST_POSTGRES</c>; its user must be allowed
/// to create databases. A store is a copy of one that was migrated once for the whole run.
/// </remarks>
internal static class TestStores
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("NEWSSITE_TEST_POSTGRES")
        is { Length: > 0 } named
        ? named
        : null;

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    public static bool ArePostgres => Server is not null;

    /// <returns>The setting that leads a program to the store; null on SQLite, where the folder does.</returns>
    public static string? SettingFor(string dataFolder) =>
        Server is null ? null : Named(Path.GetFileName(dataFolder.TrimEnd(Path.DirectorySeparatorChar)));

    /// <summary>Leads a program built in the tests to the folder's store.</summary>
    public static void Lead(IConfiguration settings, string dataFolder) =>
        settings[StoreAddress.Setting] = SettingFor(dataFolder);

    public static DbContextOptions<NewsDb> OptionsFor(string dataFolder) =>
        SettingFor(dataFolder) is { } server
            ? NewsDbOptions.ForPostgres(server).Options
            : NewsDbOptions.ForSqlite(FileIn(dataFolder)).Options;

    /// <summary>A connection past the program, for what the model does not tell.</summary>
    public static DbConnection Open(string dataFolder)
    {
        DbConnection connection = SettingFor(dataFolder) is { } server
            ? new NpgsqlConnection(server)
            : new SqliteConnection(FileIn(dataFolder));
        connection.Open();
        return connection;
    }

    /// <summary>Gives the folder an empty store of this version, unless it has one.</summary>
    public static async Task MakeAsync(string dataFolder)
    {
        var template = await Template.Value;
        if (SettingFor(dataFolder) is { } server)
        {
            await MakeDatabaseAsync(NameIn(server), template);
        }
        else if (!File.Exists(Path.Combine(dataFolder, "newssite.db")))
        {
            File.Copy(template, Path.Combine(dataFolder, "newssite.db"));
        }
    }

    private static async Task MakeDatabaseAsync(string name, string template)
    {
        try
        {
            await OnServerAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        }
        catch (PostgresException there) when (there.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // The site of this folder was opened before.
        }
    }

    public static async Task DropAsync(string dataFolder)
    {
        if (SettingFor(dataFolder) is { } server)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS \"{NameIn(server)}\" WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
    }

    /// <summary>Removes what the copies were made of.</summary>
    public static async Task EndAsync()
    {
        if (Template.IsValueCreated)
        {
            var template = await Template.Value;
            if (ArePostgres)
            {
                await OnServerAsync($"DROP DATABASE IF EXISTS \"{template}\" WITH (FORCE)");
            }
            else
            {
                Directory.Delete(Path.GetDirectoryName(template)!, recursive: true);
            }
        }
    }

    /// <returns>A path, or the name of a database.</returns>
    private static async Task<string> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsroom-template-").FullName;
        await using (var db = new NewsDb(OptionsFor(folder)))
        {
            await db.Database.MigrateAsync();
        }

        if (!ArePostgres)
        {
            return Path.Combine(folder, "newssite.db");
        }

        Directory.Delete(folder);
        // Nobody may be in a database that is copied, not even a connection that waits to be used again.
        NpgsqlConnection.ClearAllPools();
        return Path.GetFileName(folder);
    }

    private static string FileIn(string dataFolder) =>
        $"Data Source={Path.Combine(dataFolder, "newssite.db")};Pooling=False";

    private static string Named(string database) =>
        new NpgsqlConnectionStringBuilder(Server)
        {
            Database = database,
            MaxPoolSize = 12,
            ConnectionIdleLifetime = 5,
            ConnectionPruningInterval = 2,
        }.ConnectionString;

    private static string NameIn(string server) => new NpgsqlConnectionStringBuilder(server).Database!;

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of databases, made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }
}
