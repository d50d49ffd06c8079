using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using NewsSite.Shared;

namespace NewsSite.Data;

/// <summary>Where the newsroom's store is: a SQLite file in the data folder, or a PostgreSQL database that the settings name.</summary>
public sealed class StoreAddress(IConfiguration settings, DataFolder folder)
{
    public const string Setting = "Data:Postgres";

    /// <summary>Connection string of Npgsql; null for SQLite.</summary>
    public string? Postgres => settings[Setting] is { } named && !string.IsNullOrWhiteSpace(named) ? named : null;

    /// <summary>Whether there is a store to look into. A server is taken to have one.</summary>
    public bool Exists => Postgres is not null || File.Exists(folder.Database);

    /// <exception cref="StartUpFailure">The setting is no connection string.</exception>
    public void Use(DbContextOptionsBuilder options)
    {
        if (Postgres is not { } server)
        {
            NewsDbOptions.UseSqlite(options, $"Data Source={folder.Database}");
            return;
        }

        try
        {
            NewsDbOptions.UsePostgres(options, new Npgsql.NpgsqlConnectionStringBuilder(server).ConnectionString);
        }
        catch (ArgumentException)
        {
            throw new StartUpFailure(
                ExitCode.SettingsWrong,
                $"{Setting} is no connection string. It looks like Host=localhost;Database=newsroom;Username=newsroom;Password=…"
            );
        }
    }
}
