using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Search.Engines;

internal static class SearchEngine
{
    private static readonly SqliteSearch Sqlite = new();
    private static readonly PostgresSearch Postgres = new();

    public static ISearchEngine Of(NewsDb db) => db.Database.IsSqlite() ? Sqlite : Postgres;
}
