using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NewsSite.Data;

namespace NewsSite.Migrations.Sqlite;

/// <summary>Lets <c>dotnet ef</c> see the model without starting the site.</summary>
internal sealed class DesignTimeNewsDb : IDesignTimeDbContextFactory<NewsDb>
{
    public NewsDb CreateDbContext(string[] args) => new(NewsDbOptions.ForSqlite("Data Source=design.db").Options);
}
