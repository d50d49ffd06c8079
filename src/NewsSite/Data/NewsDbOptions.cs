using Microsoft.EntityFrameworkCore;

namespace NewsSite.Data;

/// <summary>How the store is reached, per database. Each has its own migrations, from the same model.</summary>
public static class NewsDbOptions
{
    private static readonly SqliteDurability Durability = new();

    public static DbContextOptionsBuilder<NewsDb> ForSqlite(string connectionString)
    {
        var options = new DbContextOptionsBuilder<NewsDb>();
        UseSqlite(options, connectionString);
        return options;
    }

    public static DbContextOptionsBuilder<NewsDb> ForPostgres(string connectionString)
    {
        var options = new DbContextOptionsBuilder<NewsDb>();
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly("NewsSite.Migrations.Postgres"));
        return options;
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly("NewsSite.Migrations.Sqlite"))
            .AddInterceptors(Durability);
}
