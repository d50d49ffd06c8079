using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void The_SQLite_migrations_are_in_step_with_the_model()
    {
        using var db = new NewsDb(NewsDbOptions.ForSqlite("Data Source=:memory:").Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_PostgreSQL_migrations_are_in_step_with_the_model()
    {
        using var db = new NewsDb(NewsDbOptions.ForPostgres("Host=localhost").Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_databases_keep_the_same_tables_and_columns()
    {
        using var sqlite = new NewsDb(NewsDbOptions.ForSqlite("Data Source=:memory:").Options);
        using var postgres = new NewsDb(NewsDbOptions.ForPostgres("Host=localhost").Options);

        Assert.Equal(ColumnsOf(sqlite), ColumnsOf(postgres));
    }

    private static IEnumerable<string> ColumnsOf(NewsDb db) =>
        db
            .Model.GetRelationalModel()
            .Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name} {(c.IsNullable ? "or nothing" : "")}"))
            .Order(StringComparer.Ordinal);
}
