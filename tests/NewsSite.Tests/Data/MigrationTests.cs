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
}
