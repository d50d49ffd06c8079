using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data.Postgres;

namespace NewsSite.Data;

/// <summary>How the store is reached, per database. Each has its own migrations, from the same model.</summary>
public static class NewsDbOptions
{
    private static readonly SqliteDurability Durability = new();

    /// <summary>They make PostgreSQL keep what the program promises on SQLite.</summary>
    private static readonly IInterceptor[] SameOnPostgres =
    [
        new OneWriter(),
        new StorableParameters(),
        new CaselessLike(),
    ];

    /// <summary>Identity reads its table layout from the application's options; outside the host these stand in.</summary>
    private static readonly ServiceProvider AccountSchema = new ServiceCollection()
        .Configure<IdentityOptions>(SetAccountSchema)
        .BuildServiceProvider();

    /// <summary>Version 3 has the passkeys table.</summary>
    public static void SetAccountSchema(IdentityOptions options) =>
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static DbContextOptionsBuilder<NewsDb> ForSqlite(string connectionString)
    {
        var options = new DbContextOptionsBuilder<NewsDb>();
        UseSqlite(options, connectionString);
        options.UseApplicationServiceProvider(AccountSchema);
        return options;
    }

    public static DbContextOptionsBuilder<NewsDb> ForPostgres(string connectionString)
    {
        var options = new DbContextOptionsBuilder<NewsDb>();
        UsePostgres(options, connectionString);
        options.UseApplicationServiceProvider(AccountSchema);
        return options;
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly("NewsSite.Migrations.Sqlite"))
            .AddInterceptors(Durability);

    public static void UsePostgres(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly("NewsSite.Migrations.Postgres"))
            .AddInterceptors(SameOnPostgres);
}
